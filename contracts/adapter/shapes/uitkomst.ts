import { Type } from '../../../src/typebox.ts'
import { maybe, oneBy, record, words } from '../define-call.ts'

export const sentences = Type.Array(Type.String(), { description: 'Sentences for a person.' })

/** Codes beside sentences; `unseen`: what no story sees of a system without them. */
export const codesBeside = (unseen?: string) =>
  maybe(
    Type.Array(Type.String(), {
      description: "The system's own codes of those sentences: stable, where a sentence may be reworded.",
      ...(unseen !== undefined && { unseen }),
    }),
  )

export const codes = codesBeside()

/**
 * The code of a system that has a call but not all that can be asked by it, such as one button of the review screen. It is no
 * refusal of what was asked: there is no such thing.
 */
const notThere = 'niet-aanwezig'

export const refused = record({
  kind: Type.Literal('geweigerd'),
  redenen: sentences,
  codes: maybe(
    Type.Array(Type.String(), {
      description: `The system's own codes of those sentences: stable, where a sentence may be reworded. One is ours: \`${notThere}\` says that the system has no such thing to ask for, as \`beslis\` without the button \`email\`; a story that needs it is skipped, as at a call that is absent.`,
    }),
  ),
})

/** Does this answer say that there is no such thing to ask for? */
export const saysNotThere = (answer: unknown): boolean => {
  const { kind, codes: said } = (answer ?? {}) as { readonly kind?: unknown; readonly codes?: unknown }
  return (kind === 'geweigerd' || kind === 'mislukt') && Array.isArray(said) && said.includes(notThere)
}

/** `geweigerd`: nothing happened, and why. */
export const uitkomst = oneBy('kind', [record({ kind: Type.Literal('ok') }), refused], { $id: 'uitkomst' })

/** `ok` with `waarschuwingen`: it was done, and something is still in the way of applying it. */
export const uitkomstOfChoice = oneBy('kind', [
  record({ kind: Type.Literal('ok'), waarschuwingen: maybe(sentences), codes }),
  refused,
])

export const soort = words(['groep', 'leerkracht', 'leerling'], { $id: 'soort' })
