import type { Around, ControlTarget, Reply } from '../control/route.ts'
import type { Copy } from './copy.ts'
import type { Database } from './database.ts'
import { findExchange, listExchanges } from './exchanges.ts'
import { countWorldsOf, noHead } from './ground.ts'

export type AroundParts = {
  readonly within: <Value>(
    worlds: readonly string[],
    deed: (target: ControlTarget) => Value,
    prepare?: (copies: readonly Copy[]) => Promise<void>,
  ) => Promise<Value>
  /** All worlds that are there. */
  readonly names: () => Promise<readonly string[]>
  readonly database: Database
}

/** Every call of the control API is a turn in the worlds that it names. */
export function aroundControl({ within, names, database }: AroundParts): Around<ControlTarget> {
  return async (call, handle) => {
    const { method, path, params, body, caller } = call
    const asked = (body ?? {}) as { readonly name?: string; readonly copyOf?: string }
    const isMake = method === 'post' && path === '/worlds'
    const name = isMake && asked.name === undefined ? await freeName(database) : undefined
    const mayMake = caller !== undefined && method !== 'get' && /^\/worlds(?:$|\/\{world\}(?:\/file)?$)/.test(path)
    const worldsOfTeam = mayMake ? await countWorldsOf(database, caller.team) : undefined
    const listed = method === 'get' && path === '/worlds' ? await names() : []
    const worlds = [params.world, isMake ? (asked.name ?? name) : undefined, asked.copyOf, ...listed].filter(
      (world): world is string => typeof world === 'string',
    )
    return within(
      worlds,
      (target): Reply => {
        const reply = handle({
          ...call,
          target,
          ...(worldsOfTeam !== undefined && { worldsOfTeam }),
          ...(name !== undefined && { body: { ...asked, name } }),
        })
        if (reply instanceof Promise) throw new Error('a call of the control API is answered at once')
        return reply
      },
      async (copies) => {
        for (const copy of copies) await showJournal(copy, path, params.number)
      },
    )
  }

  async function showJournal(copy: Copy, path: string, number: string | undefined): Promise<void> {
    const { journal, cleared } = copy.head() ?? noHead
    const size = journal - cleared
    if (!path.startsWith('/worlds/{world}/journal')) copy.journal.show([], size)
    else if (path.endsWith('/{number}')) {
      const entry = Number(number) > cleared ? await findExchange(database, copy.name, Number(number)) : undefined
      copy.journal.show(entry === undefined ? [] : [entry], size)
    } else {
      copy.journal.show(await listExchanges(database, copy.name, cleared), size)
      if (path.endsWith('/live') && !copy.journal.isHeard()) copy.heardUpTo = journal
    }
  }
}

async function freeName(database: Database): Promise<string> {
  const { rows } = await database.query("SELECT 'w' || nextval('koppelproef_version') AS name")
  return String(rows[0]!.name)
}
