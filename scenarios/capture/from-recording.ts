import { isDeepStrictEqual } from 'node:util'
import { defaultSettings, idOfSchool, type SchoolVersion } from '../../simulator/world/live-school.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { type Seen, seenIn } from '../../src/recording/seen-in.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { ToldExchange } from '../las/exchange.ts'
import type { Observed } from './observed.ts'

/**
 * Reads what a LAS did out of a recording: each whole answer is the school as it was at that moment. Who is who between
 * two answers is told by the ECK iD, else by the key; the file cannot know better.
 * @throws ToolError what reading a recording throws, and E_FILE_INVALID when there is no whole school in it
 */
export function observeRecording(file: string, today: string): Observed {
  const seen = seenIn(readRecording(file, today))
  const idOf = identities()
  const versions: SchoolVersion[] = []
  for (const { at, came } of seen) {
    if (came.kind !== 'school' || !came.isWhole) continue
    const { aanmaakdatum: _, ...school } = withIds(came.school, idOf)
    if (!isDeepStrictEqual(versions.at(-1)?.school, school)) versions.push({ from: at, school })
  }
  const [first] = versions
  if (first === undefined)
    throw new ToolError(
      'E_FILE_INVALID',
      `${file}: there is no whole answer to HaalLeerlinggegevens in it; serve --recording plays it all the same`,
    )
  const schoolId = idOfSchool(first.school)
  return {
    world: 'van een opname',
    seed: '1',
    now: seen.at(-1)!.at,
    modus: 'lenient',
    schoolId,
    others: [],
    settings: { ...defaultSettings, verzonnen: true },
    versions,
    gepland: [],
    koppelingen: [{ id: 'opname', klantcode: 'OPNAME', scholen: [schoolId], status: 'actief' }],
    storingen: [],
    journal: seen.map(exchangeOf),
    resultaten: [],
    isRecording: true,
  }
}

function exchangeOf({ number, at, operation, xsdversie, status, came }: Seen): ToldExchange {
  const decided =
    came.kind === 'nothing'
      ? 'storing-reset'
      : came.kind === 'cut'
        ? 'storing-afgekapt'
        : came.kind === 'unreadable'
          ? 'storing-http-status'
          : came.kind === 'fault' && came.faultcode.startsWith('Server')
            ? 'storing-fault'
            : 'answered'
  return {
    number,
    at,
    ...(operation !== undefined && { operation }),
    outcome: outcomeOf(came.kind, decided),
    ...(came.kind === 'fault' && { faultcode: came.faultcode }),
    decided,
    why: [],
    status,
    ...(xsdversie !== undefined && { xsdversie }),
  }
}

function outcomeOf(kind: Seen['came']['kind'], decided: string): string {
  if (decided.startsWith('storing')) return 'storing'
  if (kind === 'school') return 'gegevens'
  return kind
}

type Numbered = { readonly key?: string; readonly eckid?: string }

/** One id for whoever has this ECK iD, or without one this key, whenever they come by; two at once are two. */
function identities() {
  const known = new Map<string, string>()
  return (name: string) => {
    const here = new Set<string>()
    return ({ key, eckid }: Numbered, place: number): string => {
      const number = eckid?.trim() || key?.trim() || `op plaats ${place}`
      let who = `${name}/${number}`
      while (here.has(who)) who += '+'
      here.add(who)
      const id = known.get(who) ?? `${name}-${known.size + 1}`
      known.set(who, id)
      return id
    }
  }
}

function withIds(school: School, idOf: ReturnType<typeof identities>): School {
  const named = <Item extends Numbered>(items: readonly Item[], name: string) => {
    const id = idOf(name)
    return items.map((item, place) => ({ ...item, id: id(item, place) }))
  }
  return {
    ...school,
    ...(school.groepen && { groepen: named(school.groepen, 'groep') }),
    ...(school.leerkrachten && { leerkrachten: named(school.leerkrachten, 'leerkracht') }),
    leerlingen: named(school.leerlingen, 'leerling'),
  }
}
