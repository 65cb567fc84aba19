import type { Activering, Koppeling } from './koppeling.ts'
import { type Outcome, ok, type Reason, refused } from './outcome.ts'
import { sleutelOf } from './sleutel.ts'
import { problemsOf } from './verificatiecode.ts'

/** Who may activate, deactivate and renew. Source: manual step 2. */
const bevoegdeRollen = ['Directie', 'Applicatiebeheerder'] as const

/**
 * Step 1: the screen is opened by somebody who is logged in with `rol`. Opening it again starts it again.
 * Refused for other roles and when the koppeling is active already.
 */
export function openActivering(koppeling: Koppeling, rol: string): Outcome {
  const reasons = [...roleProblems(rol), ...activeProblems(koppeling)]
  if (reasons.length > 0) return refused(...reasons)
  return ok({ ...leaveActivering(koppeling), activering: { rol, akkoord: false } })
}

/**
 * Step 2: the verificatiecode is filled in; when it is good, the autorisatiesleutel appears. Filling in another code
 * keeps the key on the screen. `seed` is the world's.
 */
export function enterVerificatiecode(koppeling: Koppeling, verificatiecode: string, seed: string | number): Outcome {
  const { activering } = koppeling
  if (activering === undefined) return refused(notOpened)
  const problems = problemsOf(verificatiecode, koppeling.scholen)
  if (problems.length > 0) return refused(...problems)
  if (activering.autorisatiesleutel !== undefined)
    return ok({ ...koppeling, activering: { ...activering, verificatiecode } })
  const [autorisatiesleutel, sleutelsUitgegeven] = nextSleutel(koppeling, seed)
  return ok({ ...koppeling, sleutelsUitgegeven, activering: { ...activering, verificatiecode, autorisatiesleutel } })
}

/** Step 3: the tick for the akkoord of the schooldirectie is set, or taken away again. Refused while there is no key to agree about. */
export function setAkkoord(koppeling: Koppeling, akkoord: boolean): Outcome {
  const { activering } = koppeling
  if (activering === undefined) return refused(notOpened)
  if (activering.autorisatiesleutel === undefined) return refused(verificatiecodeMissing)
  return ok({ ...koppeling, activering: { ...activering, akkoord } })
}

/** Step 4: saved. From now on the key opens its schools. Refused while anything is missing. `op` is the world's time. */
export function saveActivering(koppeling: Koppeling, op: string): Outcome {
  const { activering, ...rest } = koppeling
  if (activering === undefined) return refused(notOpened)
  const { verificatiecode, autorisatiesleutel, akkoord } = activering
  if (verificatiecode === undefined || autorisatiesleutel === undefined || !akkoord)
    return refused(...missingProblems(activering))
  const { gedeactiveerdOp, ...kept } = rest
  return ok({
    ...kept,
    status: 'actief',
    verificatiecode,
    autorisatiesleutel,
    vervallenSleutels: withoutCurrent(koppeling),
    geactiveerdOp: op,
  })
}

/** The screen is left without saving: the key that was shown never works. Always allowed. */
export function leaveActivering({ activering, ...koppeling }: Koppeling): Koppeling {
  if (activering?.autorisatiesleutel === undefined) return koppeling
  return { ...koppeling, vervallenSleutels: [...koppeling.vervallenSleutels, activering.autorisatiesleutel] }
}

/** The four steps in one. A refusal lists everything that is wrong, and nothing has happened. */
export function activateKoppeling(
  koppeling: Koppeling,
  input: {
    readonly rol: string
    readonly verificatiecode: string
    readonly akkoord: boolean
    readonly seed: string | number
    readonly op: string
  },
): Outcome {
  const { rol, verificatiecode, akkoord, seed, op } = input
  const reasons = [
    ...roleProblems(rol),
    ...activeProblems(koppeling),
    ...problemsOf(verificatiecode, koppeling.scholen),
    ...(akkoord ? [] : [akkoordMissing]),
  ]
  if (reasons.length > 0) return refused(...reasons)
  return [
    (now: Koppeling) => openActivering(now, rol),
    (now: Koppeling) => enterVerificatiecode(now, verificatiecode, seed),
    (now: Koppeling) => setAkkoord(now, akkoord),
    (now: Koppeling) => saveActivering(now, op),
  ].reduce((outcome, step) => (outcome.kind === 'ok' ? step(outcome.koppeling) : outcome), ok(koppeling))
}

/** The key stops at once; it stays recognised, so that a refusal can say why. Deactivating twice is the same as once. */
export function deactivateKoppeling(koppeling: Koppeling, rol: string, op: string): Outcome {
  const reasons = roleProblems(rol)
  if (reasons.length > 0) return refused(...reasons)
  if (koppeling.status === 'gedeactiveerd') return ok(koppeling)
  if (koppeling.status === 'klaargezet') return refused(notActive)
  return ok({ ...koppeling, status: 'gedeactiveerd', gedeactiveerdOp: op })
}

/** The "new key" button: the old key stops at once, the new one works at once (edge case F19). */
export function renewSleutel(koppeling: Koppeling, rol: string, seed: string | number): Outcome {
  const reasons = [...roleProblems(rol), ...(koppeling.status === 'actief' ? [] : [notActive])]
  if (reasons.length > 0) return refused(...reasons)
  const [autorisatiesleutel, sleutelsUitgegeven] = nextSleutel(koppeling, seed)
  return ok({ ...koppeling, autorisatiesleutel, sleutelsUitgegeven, vervallenSleutels: withoutCurrent(koppeling) })
}

const nextSleutel = ({ id, sleutelsUitgegeven }: Koppeling, seed: string | number): [string, number] => [
  sleutelOf(seed, id, sleutelsUitgegeven),
  sleutelsUitgegeven + 1,
]

const withoutCurrent = ({ vervallenSleutels, autorisatiesleutel }: Koppeling): readonly string[] =>
  autorisatiesleutel === undefined ? vervallenSleutels : [...vervallenSleutels, autorisatiesleutel]

const roleProblems = (rol: string): readonly Reason[] =>
  (bevoegdeRollen as readonly string[]).includes(rol)
    ? []
    : [
        {
          code: 'role-not-allowed',
          text: `Met de rol ${rol || '(geen)'} kan dit niet; log in als ${bevoegdeRollen.join(' of ')}.`,
        },
      ]

const activeProblems = ({ status }: Koppeling): readonly Reason[] =>
  status === 'actief'
    ? [
        {
          code: 'already-active',
          text: 'Deze koppeling is al actief. Deactiveer haar eerst, of vernieuw de autorisatiesleutel.',
        },
      ]
    : []

const notOpened: Reason = { code: 'not-opened', text: 'Open eerst de koppeling en klik op Activeren.' }

const notActive: Reason = { code: 'not-active', text: 'Deze koppeling is niet actief; activeer haar eerst.' }

const verificatiecodeMissing: Reason = {
  code: 'verificatiecode-missing',
  text: 'Vul eerst een zelf bedachte verificatiecode in; daarna verschijnt de autorisatiesleutel.',
}

const akkoordMissing: Reason = {
  code: 'akkoord-missing',
  text: 'Bevestig met het vinkje het akkoord van de schooldirectie met de gebruikersvoorwaarden.',
}

const missingProblems = ({ autorisatiesleutel, akkoord }: Activering): readonly Reason[] => [
  ...(autorisatiesleutel === undefined ? [verificatiecodeMissing] : []),
  ...(akkoord ? [] : [akkoordMissing]),
]
