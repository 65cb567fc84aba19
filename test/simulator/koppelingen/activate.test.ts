import { describe, expect, test } from '@jest/globals'
import {
  activateKoppeling,
  deactivateKoppeling,
  enterVerificatiecode,
  leaveActivering,
  openActivering,
  renewSleutel,
  saveActivering,
  setAkkoord,
} from '../../../simulator/koppelingen/activate.ts'
import { type Koppeling, prepareKoppeling } from '../../../simulator/koppelingen/koppeling.ts'
import { judgeCertificaat, judgeKlant, sleutelOpens } from '../../../simulator/koppelingen/opens.ts'
import type { Outcome } from '../../../simulator/koppelingen/outcome.ts'

const op = '2026-11-23T12:00:00Z'
const code = '99QQ001234567890abcd'
const good = { rol: 'Directie', verificatiecode: code, akkoord: true, seed: 'voorbeeld', op }
const prepared = prepareKoppeling({
  id: 'boom-99QQ00',
  klantcode: 'BOOM',
  klantnaam: 'Boom testcentrum',
  scholen: ['99QQ00'],
  aangemaaktOp: op,
})
const koppelingOf = (outcome: Outcome): Koppeling => {
  if (outcome.kind === 'refused') throw new Error(outcome.reasons.map(({ text }) => text).join('\n'))
  return outcome.koppeling
}
const reasonsOf = (outcome: Outcome) => (outcome.kind === 'refused' ? outcome.reasons.map((reason) => reason.code) : [])
const active = koppelingOf(activateKoppeling(prepared, good))
const ask = (koppeling: Koppeling, autorisatiesleutel: string, school = '99QQ00', klantcode = 'BOOM') =>
  sleutelOpens([koppeling], { autorisatiesleutel, klantcode }, school).kind

describe('activating a koppeling', () => {
  test('goes through the steps of the manual, and the key works from the saving on', () => {
    const opened = koppelingOf(openActivering(prepared, 'Applicatiebeheerder'))
    expect(opened.activering?.autorisatiesleutel).toBeUndefined()
    const shown = koppelingOf(enterVerificatiecode(opened, code, 'voorbeeld'))
    const sleutel = shown.activering!.autorisatiesleutel!
    expect(sleutel).toMatch(/^[A-Za-z2-9]{40}$/)
    expect(ask(shown, sleutel)).toBe('not-active')
    const saved = koppelingOf(saveActivering(koppelingOf(setAkkoord(shown, true)), op))
    expect(saved).toMatchObject({ status: 'actief', verificatiecode: code, autorisatiesleutel: sleutel })
    expect(saved.activering).toBeUndefined()
    expect(ask(saved, sleutel)).toBe('opens')
  })

  test('in one call gives what the steps give', () => {
    expect(active).toMatchObject({ status: 'actief', geactiveerdOp: op, verificatiecode: code })
  })

  test('gives the same key for the same seed, and another for another seed', () => {
    expect(koppelingOf(activateKoppeling(prepared, good)).autorisatiesleutel).toBe(active.autorisatiesleutel)
    const other = koppelingOf(activateKoppeling(prepared, { ...good, seed: 'ander' }))
    expect(other.autorisatiesleutel).not.toBe(active.autorisatiesleutel)
  })

  test('lists everything that is wrong at once', () => {
    const outcome = activateKoppeling(prepared, { ...good, rol: 'Leerkracht', verificatiecode: '99', akkoord: false })
    expect(reasonsOf(outcome)).toEqual([
      'role-not-allowed',
      'verificatiecode-too-short',
      'verificatiecode-wrong-start',
      'akkoord-missing',
    ])
  })

  test.each(['Leerkracht', 'Intern begeleider', 'directie', ''])('is refused for the role "%s"', (rol) => {
    expect(reasonsOf(openActivering(prepared, rol))).toEqual(['role-not-allowed'])
    expect(reasonsOf(deactivateKoppeling(active, rol, op))).toEqual(['role-not-allowed'])
    expect(reasonsOf(renewSleutel(active, rol, 'voorbeeld'))).toEqual(['role-not-allowed'])
  })

  test('keeps to the order of the steps', () => {
    expect(reasonsOf(enterVerificatiecode(prepared, code, 'voorbeeld'))).toEqual(['not-opened'])
    expect(reasonsOf(setAkkoord(prepared, true))).toEqual(['not-opened'])
    expect(reasonsOf(saveActivering(prepared, op))).toEqual(['not-opened'])
    const opened = koppelingOf(openActivering(prepared, 'Directie'))
    expect(reasonsOf(setAkkoord(opened, true))).toEqual(['verificatiecode-missing'])
    expect(reasonsOf(saveActivering(opened, op))).toEqual(['verificatiecode-missing', 'akkoord-missing'])
    const shown = koppelingOf(enterVerificatiecode(opened, code, 'voorbeeld'))
    expect(reasonsOf(saveActivering(shown, op))).toEqual(['akkoord-missing'])
    expect(reasonsOf(openActivering(active, 'Directie'))).toEqual(['already-active'])
  })

  test('shows the same key when another verificatiecode is filled in', () => {
    const shown = koppelingOf(
      enterVerificatiecode(koppelingOf(openActivering(prepared, 'Directie')), code, 'voorbeeld'),
    )
    const again = koppelingOf(enterVerificatiecode(shown, `${code}2`, 'voorbeeld'))
    expect(again.activering).toEqual({ ...shown.activering, verificatiecode: `${code}2` })
  })

  test('left without saving leaves a key that never works and is never given out again', () => {
    const shown = koppelingOf(
      enterVerificatiecode(koppelingOf(openActivering(prepared, 'Directie')), code, 'voorbeeld'),
    )
    const sleutel = shown.activering!.autorisatiesleutel!
    for (const left of [leaveActivering(shown), koppelingOf(openActivering(shown, 'Directie'))]) {
      expect(ask(left, sleutel)).toBe('lapsed')
      expect(koppelingOf(activateKoppeling(left, good)).autorisatiesleutel).not.toBe(sleutel)
    }
  })
})

describe('an active koppeling', () => {
  const sleutel = active.autorisatiesleutel!

  test('renewed: the old key stops, the new one opens (edge case F19)', () => {
    const renewed = koppelingOf(renewSleutel(active, 'Directie', 'voorbeeld'))
    expect(ask(renewed, sleutel)).toBe('lapsed')
    expect(ask(renewed, renewed.autorisatiesleutel!)).toBe('opens')
  })

  test('deactivated opens nothing, and once more changes nothing', () => {
    const stopped = koppelingOf(deactivateKoppeling(active, 'Directie', op))
    expect(ask(stopped, sleutel)).toBe('not-active')
    expect(koppelingOf(deactivateKoppeling(stopped, 'Directie', '2027-01-01T00:00:00Z'))).toEqual(stopped)
    expect(reasonsOf(renewSleutel(stopped, 'Directie', 'voorbeeld'))).toEqual(['not-active'])
    expect(reasonsOf(deactivateKoppeling(prepared, 'Directie', op))).toEqual(['not-active'])
  })

  test('activated again after a deactivation has a new key, and the old one stays closed', () => {
    const stopped = koppelingOf(deactivateKoppeling(active, 'Directie', op))
    const again = koppelingOf(activateKoppeling(stopped, good))
    expect(again.gedeactiveerdOp).toBeUndefined()
    expect(ask(again, again.autorisatiesleutel!)).toBe('opens')
    expect(ask(again, sleutel)).toBe('lapsed')
  })

  test('opens its own schools only (edge case F06)', () => {
    expect(ask(active, sleutel, '99RR00')).toBe('other-school')
    expect(ask(active, sleutel, '99QQ01')).toBe('other-school')
    expect(ask({ ...active, scholen: ['99QQ00', '99QQ01'] }, sleutel, '99QQ01')).toBe('opens')
  })

  test('opens for its own klant, unless it is set to any klant', () => {
    expect(ask(active, sleutel, '99QQ00', 'ANDER')).toBe('other-klant')
    expect(ask({ ...active, geldigVoor: 'elke-klant' }, sleutel, '99QQ00', 'ANDER')).toBe('opens')
  })

  test('does not open with a key that nobody gave out, and no story tells a key', () => {
    expect(ask(active, 'verzonnen')).toBe('unknown-sleutel')
    const stopped = koppelingOf(renewSleutel(active, 'Directie', 'voorbeeld'))
    for (const school of ['99QQ00', '99RR00']) {
      const verdict = sleutelOpens([stopped], { autorisatiesleutel: sleutel, klantcode: 'BOOM' }, school)
      expect(verdict).toMatchObject({ story: expect.not.stringContaining(sleutel) })
    }
  })
})

describe('who is asking', () => {
  test('is known by klantcode and klantnaam together, even before activation', () => {
    const judge = (klantcode: string, klantnaam: string) => judgeKlant([prepared], { klantcode, klantnaam })
    expect(judge('BOOM', 'Boom testcentrum')).toBe('known')
    expect(judge('BOOM', 'Iemand anders')).toBe('other-klantnaam')
    expect(judge('ANDER', 'Boom testcentrum')).toBe('unknown-klantcode')
  })

  test('needs a client certificate only where the koppeling asks for one', () => {
    expect(judgeCertificaat(active, undefined)).toBe('good')
    const any = { ...active, clientCertificaat: {} }
    expect([judgeCertificaat(any, undefined), judgeCertificaat(any, 'AB:CD')]).toEqual(['absent', 'good'])
    const one = { ...active, clientCertificaat: { vingerafdruk: 'abcd' } }
    expect([judgeCertificaat(one, 'AB:CD'), judgeCertificaat(one, 'AB:CE')]).toEqual(['good', 'other'])
  })
})
