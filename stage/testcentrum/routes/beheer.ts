import { gone, ok } from '../../../simulator/control/route.ts'
import { schooljaarOf } from '../../../src/school/schooljaar.ts'
import type { Snapshot } from '../../../src/testcentrum/records.ts'
import { dutchDay } from '../../../src/time/dutch-time.ts'
import { boom } from '../desk.ts'
import { type DeskCall, deskRoute, done } from '../route.ts'

/** What the testcentrum has, and what its administrators do with it beside an import. */
export const beheer = [
  deskRoute('get', '', ({ world, centrum }) => {
    const { omgeving, leerling, leerkracht, groep, koppeling, resultaat } = centrum.state()
    return ok({
      world: world.name,
      klant: boom,
      schooljaar: schooljaarOf(dutchDay(world.clock.now())),
      omgevingen: omgeving,
      aantallen: {
        koppelingen: koppeling.length,
        groepen: groep.length,
        leerkrachten: leerkracht.length,
        leerlingen: leerling.filter(({ samengevoegdMet }) => samengevoegdMet === undefined).length,
        resultaten: resultaat.length,
      },
    })
  }),
  deskRoute('post', '/opnieuw', (desk) => {
    desk.restart()
    return gone
  }),
  deskRoute('get', '/toestand', ({ centrum }) => ok(centrum.state())),
  deskRoute('put', '/toestand', ({ centrum }, { body }: DeskCall<Partial<Snapshot>>) => {
    centrum.reset(body)
    return ok(centrum.state())
  }),
  deskRoute('get', '/leerlingen', ({ centrum }, { query }) => {
    const own = centrum.state().leerling.filter(({ school }) => query.school === undefined || school === query.school)
    const actief = query.actief as boolean | undefined
    return ok({
      leerlingen: own.filter(
        (one) => one.samengevoegdMet === undefined && (actief === undefined || (one.actief !== false) === actief),
      ),
    })
  }),
  deskRoute(
    'patch',
    '/leerlingen/{leerling}',
    ({ centrum }, { params, body }: DeskCall<{ readonly actief: boolean }, 'leerling'>) => {
      done(centrum.setActief(params.leerling, body.actief))
      return ok(centrum.state().leerling.find(({ id }) => id === params.leerling))
    },
  ),
  deskRoute(
    'post',
    '/leerlingen/{leerling}/samenvoegen',
    ({ centrum }, { params, body }: DeskCall<{ readonly gaatOp: string }, 'leerling'>) =>
      ok(done(centrum.merge(params.leerling, body.gaatOp)).leerling),
  ),
  deskRoute('get', '/groepen', ({ centrum }) => ok({ groepen: centrum.state().groep })),
  deskRoute('get', '/leerkrachten', ({ centrum }) => ok({ leerkrachten: centrum.state().leerkracht })),
  deskRoute('get', '/uitnodigingen', ({ centrum }) => ok({ uitnodigingen: centrum.uitnodigingen() })),
]
