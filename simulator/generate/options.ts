import { isDay } from '../../src/time/day.ts'
import { dayOfText } from './days.ts'

/** PO primary, SBO special primary, SO special (cluster 3/4 style), VO secondary. */
export type Sector = 'PO' | 'SBO' | 'SO' | 'VO'

/**
 * How pupils are put in groups. `auto` does what a school of this size does: combine small years, split large ones.
 * `single` one group a year, `combination` two or more years together (jaargroep `C`), `split` parallel groups (3A, 3B),
 * `units` a few large units with several teachers.
 */
export type Groepsplan = 'auto' | 'single' | 'combination' | 'split' | 'units'

/** `3A` · `Groep 3A` · `2026-2027 - 3A` · `Albatros` · `Albatros 26-27`. */
export type Groepsnamen = 'cijfer' | 'groep' | 'schooljaar' | 'dier' | 'dier-schooljaar'

/** Where a family's names come from. Latin script throughout. */
export type Background =
  | 'nederlands'
  | 'fries'
  | 'turks'
  | 'marokkaans'
  | 'surinaams'
  | 'antilliaans'
  | 'pools'
  | 'oekraiens'
  | 'syrisch'
  | 'chinees'
  | 'portugees'
  | 'somalisch'

/** What kind of school to make. Only `seed` and `schooljaar` are needed; a new option here never changes what the others give. */
export type GenerateOptions = {
  readonly seed: string | number
  /** `2026-2027`. No clock: the caller says which year. */
  readonly schooljaar: string
  /** `YYYY-MM-DD` inside the school year: the day this picture is true for. Default 1 October. */
  readonly peildatum?: string
  readonly sector?: Sector
  /** 1 to 5000. Default 220. */
  readonly pupils?: number
  /** `90AA` to `99ZZ`, codes that no real school has. Default one of the test range 99AA to 99ZZ, chosen by the seed. */
  readonly brincode?: string
  /** Two digits. Absent means none on the wire (the same as 00). */
  readonly dependancecode?: string
  /** Number of locations, 0 to 9. 0 (default) leaves the block out. */
  readonly vestigingen?: number
  readonly groepsplan?: Groepsplan
  /** Default chosen by the seed. */
  readonly groepsnamen?: Groepsnamen
  /** Number of instruction groups (samengestelde groepen). Default 0. */
  readonly instructiegroepen?: number
  /** A plus group for pupils who need more (samengestelde groep). Default false. */
  readonly plusgroep?: boolean
  /** Who has an ECK iD already. Default `pupils`: teachers come later (edge case E21). */
  readonly eckid?: 'none' | 'pupils' | 'all'
  /** `number`: `1304217`. `guid`: 36 characters. Default `number`. */
  readonly keys?: 'number' | 'guid'
  /** Share per background, any positive numbers; absent ones are 0. Default the country's mix (see backgrounds.ts). */
  readonly backgrounds?: Readonly<Partial<Record<Background, number>>>
  /** Share of pupils with an older sibling at the school, 0 to 1. Default 0.38. */
  readonly siblings?: number
  /** Share of pupils who are the second of twins, 0 to 0.5. Default 0.015. */
  readonly twins?: number
  /** Share of groups with two teachers, 0 to 1. Default 0.6. */
  readonly duoTeachers?: number
  /** Directie, IB, conciërge and others who have no group. Default true. */
  readonly staffWithoutGroups?: boolean
  /** What stands in the number field: the last four digits (default), nine digits that fail the 11-test, or nothing. */
  readonly bsn?: 'last4' | 'full' | 'none'
}

/** The options with nothing left open, and checked. */
export type Settled = Required<Omit<GenerateOptions, 'dependancecode' | 'groepsnamen' | 'backgrounds' | 'brincode'>> &
  Pick<GenerateOptions, 'dependancecode' | 'groepsnamen' | 'backgrounds' | 'brincode'> & {
    /** First calendar year of the school year, 2026. */
    readonly year: number
    /** Day number of the peildatum. */
    readonly today: number
  }

/** Fills in the defaults and refuses what cannot be. Throws a RangeError that names the option. */
export function settle(options: GenerateOptions): Settled {
  const { schooljaar, brincode, dependancecode, pupils = 220, vestigingen = 0, instructiegroepen = 0 } = options
  const year = Number(schooljaar.slice(0, 4))
  check(/^[12]\d{3}-[12]\d{3}$/.test(schooljaar), 'schooljaar', schooljaar, 'two years like 2026-2027')
  check(Number(schooljaar.slice(5)) === year + 1, 'schooljaar', schooljaar, 'two years that follow each other')
  const peildatum = options.peildatum ?? `${year}-10-01`
  check(
    isDay(peildatum) && peildatum >= `${year}-08-01` && peildatum <= `${year + 1}-07-31`,
    'peildatum',
    peildatum,
    `a day from ${year}-08-01 to ${year + 1}-07-31`,
  )
  checkWhole('pupils', pupils, 1, 5000)
  checkWhole('vestigingen', vestigingen, 0, 9)
  checkWhole('instructiegroepen', instructiegroepen, 0, 200)
  const { siblings = 0.38, twins = 0.015, duoTeachers = 0.6 } = options
  checkShare('siblings', siblings, 1)
  checkShare('twins', twins, 0.5)
  checkShare('duoTeachers', duoTeachers, 1)
  check(brincode === undefined || /^9\d[A-Z]{2}$/.test(brincode), 'brincode', brincode, 'a code from 90AA to 99ZZ')
  check(dependancecode === undefined || /^\d\d$/.test(dependancecode), 'dependancecode', dependancecode, 'two digits')
  const shares = Object.values(options.backgrounds ?? { nederlands: 1 })
  check(
    shares.every((share) => share >= 0) && shares.some((share) => share > 0),
    'backgrounds',
    JSON.stringify(options.backgrounds),
    'shares of 0 or more, not all 0',
  )
  // Each by name: spreading the options costs as much as all the rest, for the largest ranges of schools.
  return {
    seed: options.seed,
    schooljaar,
    brincode,
    dependancecode,
    groepsnamen: options.groepsnamen,
    backgrounds: options.backgrounds,
    sector: options.sector ?? 'PO',
    pupils,
    vestigingen,
    instructiegroepen,
    plusgroep: options.plusgroep ?? false,
    groepsplan: options.groepsplan ?? 'auto',
    eckid: options.eckid ?? 'pupils',
    keys: options.keys ?? 'number',
    siblings,
    twins,
    duoTeachers,
    staffWithoutGroups: options.staffWithoutGroups ?? true,
    bsn: options.bsn ?? 'last4',
    peildatum,
    year,
    today: dayOfText(peildatum),
  }
}

function check(holds: boolean, option: string, value: string | number | undefined, expected: string): void {
  if (!holds) throw new RangeError(`${option} is ${value}, but must be ${expected}`)
}

function checkWhole(option: string, value: number, least: number, most: number): void {
  check(Number.isInteger(value) && value >= least && value <= most, option, value, `a whole number ${least} to ${most}`)
}

function checkShare(option: string, value: number, most: number): void {
  check(value >= 0 && value <= most, option, value, `a share from 0 to ${most}`)
}
