import { Type } from '@sinclair/typebox'
import { maybe, oneBy, record, words } from '../define-call.ts'

export const sentences = Type.Array(Type.String(), { description: 'Sentences for a person.' })

export const codes = maybe(
  Type.Array(Type.String(), {
    description: "The system's own codes of those sentences: stable, where a sentence may be reworded.",
  }),
)

export const refused = record({ kind: Type.Literal('geweigerd'), redenen: sentences, codes })

/** `geweigerd`: nothing happened, and why. */
export const uitkomst = oneBy('kind', [record({ kind: Type.Literal('ok') }), refused], { $id: 'uitkomst' })

export const soort = words(['groep', 'leerkracht', 'leerling'], { $id: 'soort' })
