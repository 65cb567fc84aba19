import type { KoppelVerzoek } from '../../contracts/adapter/adapter.ts'
import type { Koppeling } from '../../simulator/koppelingen/koppeling.ts'
import type { Outcome } from '../../simulator/koppelingen/outcome.ts'
import { object, optional, text } from '../language/form.ts'
import { type Story, schoolNow } from '../run/story.ts'

/** The koppeling of the school in ESIS; each has one in a scenario. */
export const koppelingOf = ({ world, schoolId }: Story): Koppeling =>
  [...world.state().koppelingen.values()].find(({ scholen }) => scholen.includes(schoolId))!

/** What one action of an ESIS screen came to: kept in the world, or refused and remembered as the last outcome. */
export function take(story: Story, outcome: Outcome): void {
  if (outcome.kind === 'ok') {
    story.world.putKoppeling(outcome.koppeling)
    story.uitkomst = { kind: 'ok' }
  } else story.uitkomst = { kind: 'geweigerd', redenen: outcome.reasons.map(({ text: why }) => why) }
}

/** What the system must fill in, all of it right. */
export function rightKoppeling(story: Story): KoppelVerzoek {
  const school = schoolNow(story)
  const { autorisatiesleutel = '', klantcode, klantnaam } = koppelingOf(story)
  return {
    ...story.adressen,
    brincode: school.brincode ?? '',
    ...(school.dependancecode !== undefined && { dependancecode: school.dependancecode }),
    schooljaar: school.schooljaar,
    xsdversie: story.scenario.xsdversie,
    autorisatiesleutel,
    klantcode,
    klantnaam,
  }
}

const names = [
  'brincode',
  'dependancecode',
  'schooljaar',
  'xsdversie',
  'autorisatiesleutel',
  'klantcode',
  'klantnaam',
  'schoolkey',
] as const

const another = (name: string) => optional(text(`Another ${name}.`))

const fields = Object.fromEntries(names.map((name) => [name, another(name)])) as {
  readonly [Name in (typeof names)[number]]: ReturnType<typeof another>
}

export type OtherFields = Readonly<Partial<Record<(typeof names)[number], string>>>

/** How a step is read that fills in the koppeling, all of it right but for what it says otherwise. */
export const fillsInKoppeling = (says: string) => ({
  says,
  alone: true,
  reaches: true,
  form: object(says, fields),
  read: (velden: OtherFields | undefined): { readonly velden?: OtherFields } =>
    velden === undefined ? {} : { velden },
  write: ({ velden }: { readonly velden?: OtherFields }) => velden,
})
