import { isDeepStrictEqual } from 'node:util'
import type { Bend, Rejudge, Soort, WrongSystem } from '../../wrong-systems/wrong-system.ts'
import type { Tape } from './tape.ts'

/**
 * May a wrong system do otherwise than our testcentrum in the story of this tape? When it makes of all that passed exactly what
 * it was, and replaces nothing that was called, the story goes as it went: it need not be told. Where that cannot be seen, yes.
 */
export function touches({ bend }: Pick<WrongSystem, 'bend'>, tape: Tape): boolean {
  // Made anew for each telling: its places know of each other.
  if (typeof bend === 'function' || bend.transport) return true
  return (
    replaces(bend, tape) ||
    tape.answers.some(([answer, verzoek]) => {
      const heard = bend.antwoord?.(answer, verzoek) ?? answer
      if (!isDeepStrictEqual(heard, answer)) return true
      return (
        bend.delivery !== undefined &&
        answer.kind === 'school' &&
        !isDeepStrictEqual(bend.delivery(answer.school), answer.school)
      )
    }) ||
    tape.bytes.some(
      ([body, status]) => bend.bytes !== undefined && Buffer.compare(bend.bytes(body, status), body) !== 0,
    ) ||
    tape.berichten.some(
      (bericht) => bend.bericht !== undefined && !isDeepStrictEqual(bend.bericht(bericht), bericht),
    ) ||
    (['groep', 'leerkracht', 'leerling'] as const).some((soort) => judgesOtherwise(bend, soort, tape)) ||
    tape.applied.some((applied) =>
      Object.entries(bend.applied?.(applied) ?? {}).some(
        ([name, rows]) => !isDeepStrictEqual(rows, (applied.after as Readonly<Record<string, unknown>>)[name]),
      ),
    )
  )
}

function judgesOtherwise(bend: Bend, soort: Soort, tape: Tape): boolean {
  const judge = bend.rejudge?.[soort] as Rejudge<Soort> | undefined
  return (
    judge !== undefined &&
    tape.lines[soort].some(([line, ...rest]) => !isDeepStrictEqual(judge(line, ...(rest as [never, never])), line))
  )
}

/** Does it put another method in the place of one that was called? */
function replaces(bend: Bend, { deeds }: Tape): boolean {
  const own = anything()
  return (['calls', 'centrum', 'client'] as const).some((what) => {
    const made: object | undefined = (bend[what] as ((own: object) => object) | undefined)?.(own)
    return (
      made !== undefined &&
      Object.entries(made).some(
        ([name, method]) => method !== (own as Readonly<Record<string, unknown>>)[name] && deeds.has(`${what}.${name}`),
      )
    )
  })
}

/** An object with every method that is asked of it, so that a bend can be laid over it. */
function anything(): object {
  const methods = new Map<PropertyKey, () => unknown>()
  return new Proxy(
    {},
    {
      get: (_, name) => {
        const method = methods.get(name) ?? (() => undefined)
        methods.set(name, method)
        return method
      },
    },
  )
}
