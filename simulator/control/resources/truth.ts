import { type Identity, truthOf } from '../../world/truth.ts'
import { momentText, ok, worldRoute } from '../route.ts'

export const truth = [
  worldRoute('get', '/truth', (world, { query }) => {
    const scholen = [...world.state().scholen.values()].filter(
      ({ id }) => query.school === undefined || id === query.school,
    )
    const { leerlingen, leerkrachten, groepen } = truthOf(scholen)
    return ok({
      leerlingen: leerlingen.map(json),
      leerkrachten: leerkrachten.map(json),
      groepen: groepen.map(json),
    })
  }),
]

const json = ({ id, periods }: Identity): object => ({
  id,
  periods: periods.map(({ from, until, ...names }) => ({
    ...names,
    from: momentText(from),
    ...(until !== undefined && { until: momentText(until) }),
  })),
})
