import type { Random } from '../../../simulator/random.ts'
import type { Person } from '../../../src/link/people.ts'

/** A made-up child with everything a school knows: two or more voorletters unless a kind wants otherwise, a group, a key. */
export type Child = Required<Pick<Person, 'key' | 'roepnaam' | 'achternaam' | 'voorletters' | 'geboortedatum'>> &
  Required<Pick<Person, 'geslacht' | 'jaargroep' | 'groep'>> &
  Pick<Person, 'voorvoegsel' | 'eckid' | 'voornamen'>

export type Altered = Partial<Record<Exclude<keyof Person, 'id' | 'school'>, string | undefined>>

/**
 * What a careful clerk does with the one who comes: `link`, `new`, or `ask` somebody who knows the child. A link where the
 * truth is `ask` is luck, whoever it was.
 */
export type Truth = 'link' | 'new' | 'ask'

/** Somebody else who stands near the child, and in which of the lists. */
export type Adversary = 'twin' | 'cousin' | 'namesake' | 'sibling' | 'a year apart' | 'in the group'

/** One way in which two records of a child differ, twenty children of it. */
export type Kind = {
  readonly name: string
  readonly truth: Truth
  /** Why, as the clerk would say it. */
  readonly because: string
  /** Children to whom it can happen. Absent: every child. */
  readonly needs?: (child: Child) => boolean
  /** What was otherwise in the record that is there already. */
  readonly had?: (child: Child, random: Random) => Altered
  /** What is otherwise in the record that comes. */
  readonly came?: (child: Child, random: Random) => Altered
  /** Who stands beside the children, one for each in turn; `undefined` is nobody. Those of a family stand in both lists, a namesake and a cousin come new. */
  readonly beside?: readonly (Adversary | undefined)[]
  /** All of those beside stand beside every child, rather than one in turn. */
  readonly together?: true | undefined
  /** Others who stand in the list that is there, or come, because of this child. Those who come are new. */
  readonly others?: (
    child: Child,
    random: Random,
  ) => { readonly had?: readonly Child[]; readonly came?: readonly Child[] }
  /** The kind is about the others who come; the child itself comes as it is told, and is judged `beside`. */
  readonly about?: 'others'
  /** The child itself does not come: only the others do, who are judged in its place. */
  readonly absent?: true
  /** The number of the school: kept by all, or given out anew to all. Default anew. */
  readonly keys?: 'kept' | 'anew'
  /** Children in the school of this kind beside the twenty. Default 30. */
  readonly school?: number
  /** One child for each school of this many, rather than one school for all. */
  readonly ownSchool?: number
}

/** A kind of which truth and reason are told for several. */
export type Written = Omit<Kind, 'truth' | 'because'>

/** Kinds of one truth, for one reason, each with what is usual among them. */
export const kindsOf = (
  truth: Truth,
  because: string,
  usual: Partial<Kind>,
  members: readonly Written[],
): readonly Kind[] => members.map((kind) => ({ ...usual, ...kind, truth, because }))
