import type { Stap } from '../steps/steps.ts'
import type { Kop, Plek } from './head.ts'

export type { Stap } from '../steps/steps.ts'
export type { Verwachting } from '../steps/verwacht/verwachtingen.ts'
export { type Ernst, ernsten, type Klasse } from './ernst.ts'
export { type BeginVanEa, type Bezit, eersteSchool, type Kop, type Plek, type SchoolVanVerhaal } from './head.ts'
export { type EaAanwijzing, type Soort, soorten } from './pointers.ts'

/** One story: a school, what the EA has, what happens and what must be so. */
export type Scenario = Kop & { readonly stappen: readonly { readonly stap: Stap; readonly plek: Plek }[] }
