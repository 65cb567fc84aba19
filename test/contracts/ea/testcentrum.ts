import type { Act } from '../../../contracts/ea/programme.ts'
import { createSoapClient } from '../../../src/testcentrum/client/soap-client.ts'
import { createTestcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { type Driver, playProgramme } from '../../../stage/ea/drivers.ts'
import { createWatchingLas } from '../../../stage/ea/las.ts'
import { host, inProcess } from '../../testcentrum/in-process.ts'
import { handClock } from '../../testcentrum/world.ts'

/** Our testcentrum, watched through the whole programme in process. Its waits are played, not waited. */
export async function watchTestcentrum(acts?: readonly Act[]) {
  const clock = handClock()
  const las = createWatchingLas(clock, '2.2')
  const { agreed } = las
  const centrum = createTestcentrum({
    clock,
    sleep: async (pause) => clock.advance(pause),
    connect: ({ autorisatiesleutel }) =>
      createSoapClient({
        autorisatie: { ...agreed, autorisatiesleutel },
        adressen: {
          leerlinggegevens: host + agreed.paths.leerlinggegevens,
          leerresultaten: host + agreed.paths.leerresultaten,
        },
        transport: inProcess(las.simulator),
      }),
  })
  centrum.reset({ omgeving: [{ id: 'school', naam: 'School' }] })
  const { brincode, dependancecode, autorisatiesleutel } = agreed
  const velden = { type: 'ESIS UWLR', brincode, dependancecode }
  const koppeling = `${brincode}${dependancecode}`
  centrum.requestKoppeling('school', velden)
  centrum.approveKoppeling(koppeling)
  const saved = centrum.saveKoppeling(koppeling, { ...velden, autorisatiesleutel })
  if (saved.kind !== 'ok') throw new Error(JSON.stringify(saved))

  let normed = 0
  const drive: Driver = async ({ does, norms = 0 }) => {
    clock.advance(5_000)
    if (does === 'send') {
      const pupils = centrum.findLeerlingen(koppeling, { actief: true })
      for (let count = 0; count < norms; count++) {
        const outcome = centrum.normeer({
          leerling: pupils[normed++ % pupils.length]!.id,
          toets: {
            toetscode: { waarde: 'KP-rekenen' },
            normering: { normen: [{ term: 'voldoende', beginnormwaarde: 0, eindnormwaarde: 99 }] },
          },
          afnamedatum: '2026-11-23',
          uitslag: { kind: 'score', score: 20 + normed },
        })
        if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
      }
      await centrum.send(koppeling)
      return { kind: 'done' }
    }
    const outcome = await centrum.importGegevens(koppeling, { getrapt: does === 'staged-import' })
    if (outcome.kind === 'controle') {
      const applied = centrum.apply(outcome.import, { bevestigd: true })
      if (applied.kind !== 'verwerkt') return { kind: 'error', reason: JSON.stringify(applied) }
    }
    return { kind: 'done' }
  }
  return { las, acts: await playProgramme(las, drive, acts) }
}
