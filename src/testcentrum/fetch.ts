import type { Remembered, Soort } from '../link/known.ts'
import { linkSchool } from '../link/link-school.ts'
import { type School, scopeOf } from '../school/school.ts'
import type { Verzoek } from '../uwlr/verzoek.ts'
import { itemAt } from '../within.ts'
import type { Antwoord } from './client/uwlr-client.ts'
import { type Import, keyOfRegel, type Levering, proposalsOf, soorten } from './import.ts'
import { knownOf } from './known.ts'
import type { Koppeling } from './koppelen/koppeling.ts'
import { drop, numbering, put, type RowChange } from './ledger.ts'
import type { State } from './records.ts'
import { type Reden, reden } from './refusal.ts'
import { sift } from './sift.ts'

/** Why there is no review; nothing has changed. `faultcode` when the LAS gave one. */
export type Mislukking = { readonly kind: 'mislukt'; readonly reden: Reden; readonly faultcode?: string }

/** What to ask the LAS: all of the current school year, or only what changed since the last full import of that year. */
export function verzoekOf(koppeling: Koppeling, schooljaar: string, xsdversie: string, alles: boolean): Verzoek {
  const { brincode, dependancecode, laatstontvangengegevens, laatsteSchooljaar } = koppeling
  const since = alles || laatsteSchooljaar !== schooljaar ? undefined : laatstontvangengegevens
  return {
    schooljaar,
    brincode,
    dependancecode,
    xsdversie,
    ...(since === undefined ? {} : { laatstontvangengegevens: since }),
  }
}

/**
 * Has the last day of somebody passed who is active still? A LAS does not call that a change, so it has to be asked for
 * everything (edge case G12). `today`: `YYYY-MM-DD`.
 */
export const hasLeaverToSee = (state: State, { brincode, dependancecode }: Koppeling, today: string): boolean =>
  [...state.leerling.values()].some(
    ({ school, actief, laatsteDag }) =>
      laatsteDag !== undefined &&
      laatsteDag < today &&
      actief !== false &&
      school === scopeOf({ brincode, dependancecode }),
  )

/** The school of the answer, or what else it was. An answer about another school or year stops here (edge cases F07, F08). */
export function judgeAntwoord(
  antwoord: Antwoord,
  verzoek: Verzoek,
):
  | { readonly kind: 'school'; readonly school: School; readonly letOp: readonly Reden[] }
  | Exclude<Antwoord, { kind: 'school' | 'fault' | 'onbereikbaar' | 'ongeldig' }>
  | Mislukking {
  switch (antwoord.kind) {
    case 'geenwijzigingen':
    case 'geengegevens':
      return antwoord
    case 'fault':
      return {
        kind: 'mislukt',
        faultcode: antwoord.faultcode,
        reden: faultReden(antwoord.faultcode, antwoord.faultstring),
      }
    case 'onbereikbaar':
      return { kind: 'mislukt', reden: reden('las-onbereikbaar', antwoord.detail) }
    case 'ongeldig':
      return { kind: 'mislukt', reden: reden('antwoord-onbruikbaar', antwoord.detail) }
    case 'school':
      return judgeSchool(antwoord.school, verzoek)
  }
}

const faultReden = (faultcode: string, text: string): Reden =>
  faultcode === 'Client.AutorisatieOngeldig' ? reden('sleutel-geweigerd', text) : reden('las-weigert', faultcode, text)

function judgeSchool(school: School, verzoek: Verzoek) {
  const [asked, got] = [scopeOf(verzoek), scopeOf(school)]
  if (school.schooljaar !== verzoek.schooljaar)
    return {
      kind: 'mislukt' as const,
      reden: reden('ander-schooljaar', verzoek.schooljaar, school.schooljaar || 'geen'),
    }
  const named = school.brincode !== undefined || school.instellingsnummer !== undefined
  if (named && asked !== got) return { kind: 'mislukt' as const, reden: reden('andere-school', asked, got) }
  const { brincode, dependancecode } = verzoek
  const sifted = sift(named ? school : { ...school, brincode, dependancecode })
  if ('zonderNummer' in sifted)
    return { kind: 'mislukt' as const, reden: reden('leerling-zonder-nummer', String(sifted.zonderNummer)) }
  return {
    kind: 'school' as const,
    school: sifted.school,
    letOp: [...(named ? [] : [reden('school-niet-genoemd')]), ...sifted.letOp],
  }
}

/**
 * A review of what came. Proposes only; an earlier review of the same koppeling that is still open is closed by it.
 */
export function startImport(
  state: State,
  koppeling: Koppeling,
  school: School,
  letOp: readonly Reden[],
  now: number,
): { readonly import: Import; readonly changes: readonly RowChange[] } {
  const known = knownOf(state, koppeling.id)
  const remembered = [...state.onthouden.values()]
  const plan = linkSchool(known, school, remembered)
  const numbers = numbering(state)
  const id = numbers.next('import')
  const opened: Import = {
    id,
    koppeling: koppeling.id,
    status: 'controle',
    opgehaald: now,
    keuzes: {},
    adressen: {},
    letOp,
  }
  const levering: Levering = { id, school, plan, anders: proposedOtherwise(plan, known, school, remembered) }
  // What came before is not needed any more, and was about children.
  const outdated = [...state.levering.keys()]
    .filter((other) => state.import.get(other)?.koppeling === koppeling.id)
    .map((other) => drop('levering', other))
  return {
    import: opened,
    changes: [
      ...closedReviews(state, koppeling.id),
      ...outdated,
      put('import', id, opened),
      put('levering', id, levering),
      ...numbers.changes(),
    ],
  }
}

/** Closes the review that is open for a koppeling: nothing of it will be applied any more. */
export const closedReviews = (state: State, koppeling: string): readonly RowChange[] =>
  [...state.import.values()]
    .filter((one) => one.koppeling === koppeling && one.status === 'controle')
    .map((one) => put('import', one.id, { ...one, status: 'afgebroken' }))

/** For those who stay out because a person said so before: what the linker says without that memory. */
function proposedOtherwise(
  plan: Levering['plan'],
  known: ReturnType<typeof knownOf>,
  school: School,
  remembered: readonly Remembered[],
): Levering['anders'] {
  const isLeftOut = ({ reasons }: { reasons: readonly { code: string }[] }) =>
    reasons.some(({ code }) => code === 'remembered-niet-importeren')
  const outside = soorten.flatMap((soort: Soort) =>
    proposalsOf({ plan } as Levering, soort)
      .filter(isLeftOut)
      .map(({ index }) => ({ soort, index })),
  )
  if (outside.length === 0) return {}
  const other = linkSchool(
    known,
    school,
    remembered.filter(({ decision }) => decision !== 'niet-importeren'),
  )
  return Object.fromEntries(
    outside.map(({ soort, index }) => [
      keyOfRegel(soort, index),
      itemAt(proposalsOf({ plan: other } as Levering, soort), index),
    ]),
  )
}
