namespace ConductBot.Answers.Reading;

/// <summary>What a conjunct of a sentence says of the act it names.</summary>
internal enum Modality
{
    /// <summary>States a fact, urges or wishes: binds nobody to anything.</summary>
    None,

    /// <summary>Forbids: cấm, nghiêm cấm, tuyệt đối không, không được, a bare "Không" with its verb.</summary>
    Prohibited,

    /// <summary>Obliges: phải, có trách nhiệm, or an instruction under an ordering lead-in.</summary>
    Required,

    /// <summary>Allows: được phép, có quyền, có thể.</summary>
    Permitted,
}
