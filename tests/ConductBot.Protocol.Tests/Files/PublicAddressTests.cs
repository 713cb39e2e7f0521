using System.Net;
using ConductBot.Protocol.Files;

namespace ConductBot.Protocol.Tests.Files;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("13.107.136.10")]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("::ffff:13.107.136.10")]
    [InlineData("2603:1061:1300::1")]
    [InlineData("2620:1ec:8f8::10")]
    [InlineData("64:ff9b::0d6b:880a")]
    public void The_open_internet_is_public(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.5")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")] // where clouds tell a machine its secrets
    [InlineData("168.63.129.16", true)] // Azure's own, in public space: the list of hosts guards there
    [InlineData("100.64.0.1")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2001::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    public void This_machine_its_network_and_what_leads_there_in_disguise_are_not(string address, bool isPublic = false) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);
}
