// The `soap` package as a client. Reads a task (JSON) from stdin, writes what it understood (JSON) to stdout.
import { text } from 'node:stream/consumers'
import { createClientAsync } from 'soap'

const task = JSON.parse(await text(process.stdin))
const aut = 'http://www.edustandaard.nl/leerresultaten/2/autorisatie'

const clientFor = async (service) => {
  const client = await createClientAsync(task.wsdl[service])
  if (task.address !== undefined) client.setEndpoint(task.address[service])
  return client
}
const gegevens = await clientFor('leerlinggegevens')
const resultaten = await clientFor('leerresultaten')
const ports = {
  HaalLeerlinggegevens: [gegevens, 'LeerlinggegevensService', 'prtLeerlinggegevensService'],
  HaalStructuur: [gegevens, 'LeerlinggegevensService', 'prtLeerlinggegevensService-getrapt'],
  HaalLeerlingen: [gegevens, 'LeerlinggegevensService', 'prtLeerlinggegevensService-getrapt'],
  HaalLeerkrachten: [gegevens, 'LeerlinggegevensService', 'prtLeerlinggegevensService-getrapt'],
  BrengLeerresultaten: [resultaten, 'LeerresultatenService', 'prtLeerresultatenService'],
}

const call = (operation, autorisatie, message) => {
  const [client, service, port] = ports[operation]
  client.clearSoapHeaders()
  client.addSoapHeader({ autorisatie }, '', 'aut', aut)
  return new Promise((resolve, reject) =>
    client[service][port][operation](message, (error, answer) => (error ? reject(error) : resolve(answer))),
  )
}

const keysOf = (wanted) =>
  task.groepen.flatMap(({ soort, key }) => (soort === wanted ? [key === undefined ? {} : { attributes: { key } }] : []))
const inGroepen = { groepen: { groep: keysOf('groep'), samengestelde_groep: keysOf('samengestelde_groep') } }
const { school, toetsafnames, toetsen } = task.resultaten
const messages = {
  HaalLeerlinggegevens: task.verzoek,
  HaalStructuur: task.verzoek,
  HaalLeerlingen: { ...task.verzoek, ...inGroepen },
  HaalLeerkrachten: { ...task.verzoek, ...inGroepen },
  BrengLeerresultaten: {
    school,
    toetsafnames: {
      toetsafname: toetsafnames.map(({ leerlingid, resultaten }) => ({
        leerlingid,
        resultaten: { resultaat: resultaten.map(({ key, ...rest }) => ({ attributes: { key }, ...rest })) },
      })),
    },
    toetsen: { toets: toetsen },
  },
}

const listOf = (value) => (value === undefined || value === null ? [] : [value].flat())
const persoon = ({ attributes, roepnaam, achternaam }) => `${attributes.key} ${roepnaam} ${achternaam}`
const understood = (answer) => ({
  groepen: listOf(answer?.groepen?.groep).map(({ naam }) => naam),
  samengesteldeGroepen: listOf(answer?.groepen?.samengestelde_groep).map(({ naam }) => naam),
  leerlingen: listOf(answer?.leerlingen?.leerling).map(persoon),
  leerkrachten: listOf(answer?.leerkrachten?.leerkracht).map(persoon),
})
const contentOf = {
  HaalLeerlinggegevens: (answer) => understood(answer.leerlinggegevens),
  HaalStructuur: (answer) => understood(answer['leerlinggegevens-structuur']),
  HaalLeerlingen: (answer) => understood(answer['leerlinggegevens-leerlingen']),
  HaalLeerkrachten: (answer) => understood(answer['leerlinggegevens-leerkrachten']),
  BrengLeerresultaten: () => 'bevestigd',
}

const faultOf = async (operation, autorisatie, message) => {
  try {
    await call(operation, autorisatie, message)
    return 'no fault'
  } catch (error) {
    return error.root?.Envelope?.Body?.Fault?.faultcode ?? String(error)
  }
}
const withVersion = (message, xsdversie) =>
  message.school === undefined ? { ...message, xsdversie } : { ...message, school: { ...message.school, xsdversie } }

const result = { answers: {}, faults: {} }
for (const operation of Object.keys(ports)) {
  const message = messages[operation]
  result.answers[operation] = contentOf[operation](await call(operation, task.autorisatie, message))
  result.faults[operation] = [
    await faultOf(operation, { ...task.autorisatie, autorisatiesleutel: 'verkeerd' }, message),
    await faultOf(operation, task.autorisatie, withVersion(message, '9.9')),
  ]
}
console.log(JSON.stringify(result))
