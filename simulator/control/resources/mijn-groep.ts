import { mijnGroepen } from '../../results/mijn-groep.ts'
import { ok, schoolRoute } from '../route.ts'

export const mijnGroep = [
  schoolRoute('get', '/mijn-groep', (live, world) =>
    ok({ groepen: mijnGroepen(live, world.state().resultaten.values(), world.clock.now()) }),
  ),
]
