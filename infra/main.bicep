// One machine that serves the bot, the bot's registration with Teams, and an identity that is the bot. Not yet run: see README.md.
// Parameters have no defaults where a guess would be wrong.
targetScope = 'resourceGroup'

@description('Public name of the bot, such as bot.agency.gov.vn.')
param hostName string

@description('The one address from which SSH is let in.')
param adminAddress string

@description('Public key of the administrator.')
param sshPublicKey string

@description('Unique in all of Azure.')
param botName string = 'conductbot-${uniqueString(resourceGroup().id)}'

@description('Shown in Teams: the same as in the manifest.')
param displayName string = 'Hỏi đáp chỉ thị'

param location string = resourceGroup().location
param machineSize string = 'Standard_B2s'
param dataDiskGb int = 32

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'conductbot'
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: 'https://${hostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'cb-${uniqueString(resourceGroup().id)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

// Key Vault Secrets User
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

// Protects the key files; it never leaves the vault.
resource ringKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'conductbot'
  properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] }
}

// Key Vault Crypto User
var cryptoUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '12338af0-0e69-4776-bea7-57ae8d297424')

resource wrapsKeys 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(ringKey.id, identity.id, cryptoUser)
  scope: ringKey
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: cryptoUser
  }
}

resource firewall 'Microsoft.Network/networkSecurityGroups@2023-11-01' = {
  name: 'conductbot'
  location: location
  properties: {
    securityRules: [
      {
        name: 'web'
        properties: { priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp', sourceAddressPrefix: '*', sourcePortRange: '*', destinationAddressPrefix: '*', destinationPortRanges: ['80', '443'] }
      }
      {
        name: 'ssh'
        properties: { priority: 110, direction: 'Inbound', access: 'Allow', protocol: 'Tcp', sourceAddressPrefix: adminAddress, sourcePortRange: '*', destinationAddressPrefix: '*', destinationPortRange: '22' }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: 'conductbot'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      { name: 'bot', properties: { addressPrefix: '10.20.0.0/27', networkSecurityGroup: { id: firewall.id } } }
    ]
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2023-11-01' = {
  name: 'conductbot'
  location: location
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

resource card 'Microsoft.Network/networkInterfaces@2023-11-01' = {
  name: 'conductbot'
  location: location
  properties: {
    ipConfigurations: [
      { name: 'bot', properties: { subnet: { id: network.properties.subnets[0].id }, publicIPAddress: { id: address.id } } }
    ]
  }
}

resource machine 'Microsoft.Compute/virtualMachines@2024-03-01' = {
  name: 'conductbot'
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    hardwareProfile: { vmSize: machineSize }
    storageProfile: {
      imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' }
      osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } }
      dataDisks: [
        { lun: 0, createOption: 'Empty', diskSizeGB: dataDiskGb, managedDisk: { storageAccountType: 'Premium_LRS' }, deleteOption: 'Detach' }
      ]
    }
    networkProfile: { networkInterfaces: [{ id: card.id }] }
    osProfile: {
      computerName: 'conductbot'
      adminUsername: 'operator'
      linuxConfiguration: { disablePasswordAuthentication: true, ssh: { publicKeys: [{ path: '/home/operator/.ssh/authorized_keys', keyData: sshPublicKey }] } }
      customData: base64(replace(replace(replace(replace(loadTextContent('cloud-init.yaml'), '@HOST@', hostName), '@APP_ID@', identity.properties.clientId), '@TENANT_ID@', identity.properties.tenantId), '@VAULT_KEY@', ringKey.properties.keyUri))
    }
  }
}

output botAppId string = identity.properties.clientId
output address string = address.properties.ipAddress
output vaultName string = vault.name
