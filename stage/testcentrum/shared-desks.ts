import type { Store } from '../../simulator/store/store.ts'
import { annexOf } from '../../simulator/team/annex.ts'
import type { TeamSimulator } from '../../simulator/team/team-simulator.ts'
import type { Store as DeskStore, Row, Write } from '../../src/testcentrum/store.ts'
import { connectAt, type Desks, isNew, openDesk } from './desk.ts'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * Desks that stand beside the worlds of a database: any process answers, and what one confirmed the next sees. Each turn opens the desk anew, of the
 * rows as they are.
 */
export const openSharedDesks = ({ within }: Pick<TeamSimulator, 'within'>, address: () => string): Desks => ({
  sending: oneAtATime(),
  turn: (name, deed) =>
    within([name, annexOf(name)], ({ world: worldCalled, store }) => {
      const world = worldCalled(name)
      if (world === undefined) return undefined
      const desk = openDesk(world, storeIn(store, annexOf(name)), connectAt(address))
      if (isNew(desk)) desk.restart()
      return deed(desk)
    }),
})

/** Several names of a testcentrum in one annex: each collection begins with the first word of its name. */
function storeIn(store: Pick<Store, 'load' | 'commit'>, annex: string): DeskStore {
  const prefixOf = (name: string) => `${name.split(' ', 1)[0]}/`
  const within = <Any extends Row | Write>(name: string, rows: readonly Any[]): readonly Any[] =>
    rows.map((row) => ({ ...row, collection: prefixOf(name) + row.collection }))
  return {
    load: (name) => {
      const prefix = prefixOf(name)
      return store
        .load(annex)
        .filter(({ collection }) => collection.startsWith(prefix))
        .map((row) => ({ ...row, collection: row.collection.slice(prefix.length) }))
    },
    commit: (name, writes) => store.commit(annex, within(name, writes)),
  }
}
