import { openDiskStore } from '../../simulator/store/disk-store.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import { createTestcentrum } from '../../src/testcentrum/testcentrum.ts'

/**
 * A testcentrum with its state on disk that does everything from koppelen to sending, and tells each thing it did and each
 * message that it sends; to be killed at any of these lines, and started again.
 */
const [, , dir, url, autorisatiesleutel] = process.argv as [string, string, string, string, string]
const tell = async (line: string) => {
  process.stdout.write(`${line}\n`)
  // Gives whoever reads along the chance to strike before the next step.
  await new Promise((resolve) => setImmediate(resolve))
}
const store = await openDiskStore(dir)
let commits = 0
const centrum = createTestcentrum({
  clock: { now: () => Date.parse('2026-11-23T09:00:00Z') },
  backoff: [],
  store: {
    load: store.load,
    commit: (name, writes) => {
      process.stdout.write(`before commit ${++commits}\n`)
      store.commit(name, writes)
      process.stdout.write(`after commit ${commits}\n`)
    },
  },
  connect: () =>
    createSoapClient({
      autorisatie: { klantcode: 'BOOM', klantnaam: 'Boom testcentrum', autorisatiesleutel },
      adressen: { leerlinggegevens: `${url}/uwlr/leerlinggegevens`, leerresultaten: `${url}/uwlr/leerresultaten` },
    }),
})
const koppeling = '99QQ00'
const velden = { type: 'ESIS UWLR', brincode: '99QQ' }
if (centrum.state().omgeving.length === 0) centrum.reset({ omgeving: [{ id: 'school', naam: 'School' }] })
await tell('started')
if (centrum.state().koppeling.length === 0) centrum.requestKoppeling('school', velden)
centrum.approveKoppeling(koppeling)
centrum.saveKoppeling(koppeling, { ...velden, autorisatiesleutel })
await tell('linked')
if (!centrum.state().import.some(({ status }) => status === 'verwerkt')) {
  const outcome = await centrum.importGegevens(koppeling)
  if (outcome.kind !== 'controle') throw new Error(JSON.stringify(outcome))
  await tell('imported')
  centrum.choose(outcome.import, { kind: 'niet-importeren', soort: 'leerling', index: 0 })
  await tell('chosen')
  centrum.apply(outcome.import)
  await tell('applied')
}
for (const { id } of centrum.findLeerlingen(koppeling)) {
  if (centrum.resultaten().some(({ leerling }) => leerling === id)) continue
  centrum.normeer({
    leerling: id,
    toets: { toetscode: { waarde: 'REK' } },
    afnamedatum: '2026-11-20',
    uitslag: { kind: 'score', score: 7 },
  })
}
await tell('normed')
const sent = await centrum.send(koppeling, { perBericht: 2 })
if (sent.kind !== 'klaar') throw new Error(JSON.stringify(sent))
await tell('sent')
store.close()
