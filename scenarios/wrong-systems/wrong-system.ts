import type { Adapter } from '../../contracts/adapter/adapter.ts'
import type { Leerkracht as ComingLeerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling as ComingLeerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import type { Transport } from '../../src/testcentrum/client/transport.ts'
import type { Antwoord, UwlrClient } from '../../src/testcentrum/client/uwlr-client.ts'
import type { Groep, Leerkracht, Leerling, Snapshot } from '../../src/testcentrum/records.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import type { Familie } from '../families.ts'
import type { Ernst } from '../language/scenario.ts'

type Plan = Snapshot['levering'][number]['plan']
export type Soort = 'groep' | 'leerkracht' | 'leerling'
export type Bericht = Parameters<UwlrClient['brengLeerresultaten']>[0]

/** What is proposed for one record that came: a group, a teacher or a pupil. */
export type Proposal<In extends Soort> = {
  readonly groep: Plan['groepen'][number]
  readonly leerkracht: Plan['leerkrachten'][number]
  readonly leerling: Plan['leerlingen'][number]
}[In]

/** What the system has of one soort. */
export type Held<In extends Soort> = {
  readonly groep: Groep
  readonly leerkracht: Leerkracht
  readonly leerling: Leerling
}[In]

/** Judges one line once more, knowing everything of its soort that the system has of this school, and of others. */
export type Rejudge<In extends Soort> = (
  proposal: Proposal<In>,
  held: readonly Held<In>[],
  elsewhere: readonly Held<In>[],
) => Proposal<In>

/** What an apply did: the state before and after it, and which record each line went into. */
export type Applied = {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly school: School
  /** Incoming pupil and incoming teacher by the id of the record they went into. */
  readonly leerlingen: ReadonlyMap<string, ComingLeerling>
  readonly leerkrachten: ReadonlyMap<string, ComingLeerkracht>
}

/** Where our own testcentrum is bent. Usually exactly one of these. */
export type Bend = {
  /** What a delivery says, before anything looks at it. */
  readonly delivery?: (school: School) => School
  /** What is made of an answer of the LAS; `verzoek`: what was asked. */
  readonly antwoord?: (antwoord: Antwoord, verzoek: Parameters<UwlrClient['haalLeerlinggegevens']>[0]) => Antwoord
  /** The bytes of an answer, before anything reads them. */
  readonly bytes?: (body: Uint8Array, status: number) => Uint8Array
  /** What goes to the LAS and what it answers, as HTTP. */
  readonly transport?: (own: Transport) => Transport
  /** The client of the LAS. */
  readonly client?: (client: UwlrClient) => UwlrClient
  /** What goes to the LAS as results. */
  readonly bericht?: (bericht: Bericht) => Bericht
  /** How lines are judged. */
  readonly rejudge?: { readonly [In in Soort]?: Rejudge<In> }
  /** What is stored after an apply, instead of what should be. */
  readonly applied?: (applied: Applied) => Partial<Snapshot>
  /** The testcentrum behind the adapter: to alter its deeds, its reasons by their codes, what it keeps. Made anew by each `koppel`. */
  readonly centrum?: (own: Testcentrum) => Testcentrum
  /** Calls of the adapter. */
  readonly calls?: (own: Required<Adapter>) => Partial<Adapter>
}

/** What the file of a wrong system tells; its name and theme are those of the file. */
export type Told = {
  /** In Dutch: how the mistake comes about and what the school notices. */
  readonly story: string
  /** Rows of the catalogue of edge cases that it breaks. */
  readonly violates: readonly string[]
  /** How bad it is for a child or a school when this mistake does what it can do, whatever a story makes of it. */
  readonly ernst: Ernst
  /** The kind of mistake that it is one of. */
  readonly familie: Familie
  /** It breaks a habit or a choice and no rule: only `--streng` catches it. */
  readonly smaak?: true
  /** Where it is bent. A function when several places of one system know of each other. */
  readonly bend: Bend | (() => Bend)
} & (
  | {
      /** The name of a scenario that must catch it; others may. */
      readonly caughtBy: string
    }
  | {
      /** No scenario catches it yet: what must be told to catch it, in Dutch. */
      readonly slipsThrough: string
    }
)

/** A linking system with one realistic mistake. A scenario that never saw one fail is not a check. */
export type WrongSystem = Told & {
  /** The mistake as a sentence, in kebab-case: `links-on-key-alone`. */
  readonly name: string
  /** The folder that it stands in: `sleutels`. */
  readonly thema: string
}

export const defineWrongSystem = (told: Told): Told => told
