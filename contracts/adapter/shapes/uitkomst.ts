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

export const refused = record({ kind: Type.Literal('geweigerd'), redenen: sentences, codes })

/** `geweigerd`: nothing happened, and why. */
export const uitkomst = oneBy('kind', [record({ kind: Type.Literal('ok') }), refused], { $id: 'uitkomst' })

/** `ok` with `waarschuwingen`: it was done, and something is still in the way of applying it. */
export const uitkomstOfChoice = oneBy('kind', [
  record({ kind: Type.Literal('ok'), waarschuwingen: maybe(sentences), codes }),
  refused,
])

export const soort = words(['groep', 'leerkracht', 'leerling'], { $id: 'soort' })
