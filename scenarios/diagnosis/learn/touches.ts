import { isDeepStrictEqual } from 'node:util'
import type { Bend, Rejudge, Soort, WrongSystem } from '../../wrong-systems/wrong-system.ts'
import { carry, type Deed, type Outcome, type Tape } from './tape.ts'

/**
 * May a wrong system do otherwise than our testcentrum in the story of this tape? When it makes of all that passed exactly what
 * it was, the story goes as it went: it need not be told. Where that cannot be seen, yes.
 */
export async function touches({ bend: made }: Pick<WrongSystem, 'bend'>, tape: Tape): Promise<boolean> {
  const bend = typeof made === 'function' ? made() : made
  // Places that know of each other were not passed one after the other.
  if (typeof made === 'function' && Object.keys(bend).length > 1) return true
  return altersWhatPasses(bend, tape) || (await actsOtherwise(bend, tape))
}

const altersWhatPasses = (bend: Bend, tape: Tape): boolean =>
  tape.answers.some(([answer, verzoek]) => {
    const heard = bend.antwoord?.(answer, verzoek) ?? answer
    if (!isDeepStrictEqual(heard, answer)) return true
    if (bend.delivery === undefined || answer.kind !== 'school') return false
    return !isDeepStrictEqual(bend.delivery(answer.school), answer.school)
  }) ||
  tape.bytes.some(
    ([body, status]) => bend.bytes !== undefined && Buffer.compare(bend.bytes(body, status), body) !== 0,
  ) ||
  tape.berichten.some((bericht) => bend.bericht !== undefined && !isDeepStrictEqual(bend.bericht(bericht), bericht)) ||
  (['groep', 'leerkracht', 'leerling'] as const).some((soort) => judgesOtherwise(bend, soort, tape)) ||
  tape.applied.some((applied) =>
    Object.entries(bend.applied?.(applied) ?? {}).some(
      ([name, rows]) => !isDeepStrictEqual(rows, (applied.after as Readonly<Record<string, unknown>>)[name]),
    ),
  )

function judgesOtherwise(bend: Bend, soort: Soort, tape: Tape): boolean {
  const judge = bend.rejudge?.[soort] as Rejudge<Soort> | undefined
  return (
    judge !== undefined &&
    tape.lines[soort].some(([line, ...rest]) => !isDeepStrictEqual(judge(line, ...(rest as [never, never])), line))
  )
}

type Methods = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>

/**
 * Lives through what was called once more: does a method that it put in place of another ask our own for exactly what was asked, once, and
 * answer what that answered?
 */
async function actsOtherwise(bend: Bend, { deeds, isAtOnce }: Tape): Promise<boolean> {
  for (const place of ['transport', 'client', 'centrum', 'calls'] as const) {
    const lay = laid(bend, place)
    if (lay === undefined) continue
    const all = deeds.filter((deed) => deed.place === place)
    const instances = [...new Set(all.map(({ instance }) => instance))]
    const lives = instances.map((one) => all.filter(({ instance }) => instance === one))
    // To be taped, our testcentrum now and then forgets its client, and makes one anew: unbent it would have been the same.
    if (place === 'client') lives.push(all)
    for (const life of lives) if (await livesOtherwise(lay, life, isAtOnce)) return true
  }
  return false
}

function laid(bend: Bend, place: Deed['place']): ((own: Methods) => Methods) | undefined {
  if (place !== 'transport') return bend[place] as ((own: unknown) => Methods) | undefined
  const lay = bend.transport as ((own: unknown) => Methods[string]) | undefined
  return lay && ((own) => ({ [carry]: lay(own[carry]) }))
}

async function livesOtherwise(
  lay: (own: Methods) => Methods,
  deeds: readonly Deed[],
  isAtOnce: boolean,
): Promise<boolean> {
  let now: Deed | undefined
  let isAsked = false
  const own: Methods = Object.fromEntries(
    deeds.map(({ name }) => [
      name,
      (...given: readonly unknown[]) => {
        if (now?.name !== name || isAsked || !isDeepStrictEqual(given, now.given)) throw new OtherThanBefore()
        isAsked = true
        if ('error' in now.outcome!) throw now.outcome.error
        return now.outcome!.answer
      },
    ]),
  )
  let laidOver: Methods
  try {
    laidOver = lay(own)
  } catch (error) {
    // It asks for something while it is put in place, which nobody asked before.
    if (error instanceof OtherThanBefore) return true
    throw error
  }
  // What was not called is not there: who asks for it does otherwise.
  const made = { ...own, ...laidOver }
  for (const deed of deeds) {
    const method = made[deed.name]
    if (method === own[deed.name]) continue
    if (isAtOnce || method === undefined || deed.outcome === undefined) return true
    now = deed
    isAsked = false
    if (!isDeepStrictEqual(await outcomeOf(() => method(...deed.given)), deed.outcome) || !isAsked) return true
  }
  return false
}

class OtherThanBefore extends Error {}

async function outcomeOf(act: () => unknown): Promise<Outcome> {
  try {
    return { answer: await act() }
  } catch (error) {
    return { error }
  }
}
