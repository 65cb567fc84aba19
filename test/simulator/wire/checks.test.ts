import { describe, expect, test } from '@jest/globals'
import { checks } from '../../../simulator/wire/checks.ts'
import { faultCodes } from '../../../src/uwlr/names.ts'
import { faultOf, openDesk, textOf } from './desk.ts'

const cases: readonly { story: string; bend: (xml: string) => string; fault: string; decided: string }[] = [
  { story: 'no XML at all', bend: () => 'hallo', fault: 'Client.OngeldigBericht', decided: 'message-is-xml' },
  {
    story: 'an element that is never closed',
    bend: (xml) => xml.replace('</schooljaar>', ''),
    fault: 'Client.OngeldigBericht',
    decided: 'message-is-xml',
  },
  {
    story: 'a DOCTYPE',
    bend: (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`,
    fault: 'Client.OngeldigBericht',
    decided: 'message-is-xml',
  },
  { story: 'no envelope', bend: () => '<a/>', fault: 'Client.OngeldigBericht', decided: 'message-is-soap' },
  {
    story: 'an envelope of no known SOAP',
    bend: (xml) => xml.replace('http://schemas.xmlsoap.org/soap/envelope/', 'urn:soep'),
    fault: 'VersionMismatch',
    decided: 'message-is-soap',
  },
  {
    story: 'an operation that does not exist',
    bend: (xml) => xml.replaceAll('leerlinggegevens_verzoek', 'leerlinggegeven_verzoek'),
    fault: 'Client.OngeldigBericht',
    decided: 'operation-is-known',
  },
  {
    story: 'a request in the namespace of UWLR 1.0',
    bend: (xml) => xml.replace('leerresultaten/2/leerlinggegevens', 'leerresultaten/1/leerlinggegevens'),
    fault: 'Client.OngeldigBericht',
    decided: 'operation-is-known',
  },
  {
    story: 'a header that must be understood',
    bend: (xml) => xml.replace('<autorisatie', '<x xmlns="urn:x" s:mustUnderstand="1"/><autorisatie'),
    fault: 'MustUnderstand',
    decided: 'headers-are-understood',
  },
  {
    story: 'no autorisatie',
    bend: (xml) => xml.replace(/<autorisatie.*<\/autorisatie>/, ''),
    fault: 'Client.AutorisatieOngeldig',
    decided: 'header-is-complete',
  },
  {
    story: 'an empty key',
    bend: (xml) => xml.replace(/<autorisatiesleutel>.*<\/autorisatiesleutel>/, '<autorisatiesleutel/>'),
    fault: 'Client.AutorisatieOngeldig',
    decided: 'header-is-complete',
  },
  {
    story: 'a wrong klantcode',
    bend: (xml) => xml.replace('KOPPELPROEF-01', 'KOPPELPROEF-02'),
    fault: 'Client.OngeldigeKlantIdentificatie',
    decided: 'klant-is-known',
  },
  {
    story: 'a wrong klantnaam',
    bend: (xml) => xml.replace('Koppelproef demo', 'Iemand anders'),
    fault: 'Client.OngeldigeKlantIdentificatie',
    decided: 'klant-is-known',
  },
  {
    story: 'a brincode of another shape',
    bend: (xml) => xml.replace('>99QQ<', '>QQ99<'),
    fault: 'Client.OngeldigBericht',
    decided: 'message-is-valid',
  },
  {
    story: 'a field that nobody knows',
    bend: (xml) => xml.replace('<xsdversie>', '<extra/><xsdversie>'),
    fault: 'Client.OngeldigBericht',
    decided: 'message-is-valid',
  },
  {
    story: 'a schoolkey that nobody has',
    bend: (xml) => xml.replace(/<brincode>.*<\/dependancecode>/, '<schoolkey>onbekend</schoolkey>'),
    fault: 'Client.AutorisatieOngeldig',
    decided: 'sleutel-opens-school',
  },
  {
    story: 'a school that is not here',
    bend: (xml) => xml.replace('>99QQ<', '>00ZZ<'),
    fault: 'Client.AutorisatieOngeldig',
    decided: 'sleutel-opens-school',
  },
]

describe('what is refused', () => {
  test.each(cases)('$story: $fault', ({ bend, fault, decided }) => {
    const desk = openDesk()
    const answer = desk.post(bend(desk.verzoek))
    expect(faultOf(answer)).toBe(fault)
    expect(answer.status).toBe(500)
    expect(answer.headers['x-koppelproef-decided']).toBe(decided)
    expect(desk.lastEntry().why.join().length).toBeGreaterThan(10)
  })

  test('the key of one school does not open another', () => {
    const desk = openDesk()
    const other = [...desk.world.state().scholen.keys()].find((id) => id !== '99QQ00')!
    expect(faultOf(desk.post(desk.verzoek.replace('>99QQ<', `>${other.slice(0, 4)}<`)))).toBe(
      'Client.AutorisatieOngeldig',
    )
    expect(desk.lastEntry().why.join()).toContain('opent 99QQ00')
  })

  test('the key of one supplier does not open for another, though both are known', () => {
    const desk = openDesk()
    const [koppeling] = desk.world.state().koppelingen.values()
    const ander = { klantcode: 'ANDER', klantnaam: 'Een ander' }
    desk.world.putKoppeling({ ...koppeling!, ...ander, id: 'een-ander', autorisatiesleutel: 'sleutel-van-een-ander' })
    const { klantcode, klantnaam } = desk.aansluiting
    expect(
      faultOf(desk.post(desk.verzoek.replace(klantcode, ander.klantcode).replace(klantnaam, ander.klantnaam))),
    ).toBe('Client.AutorisatieOngeldig')
    expect(desk.lastEntry().why.join()).toContain('andere klantcode')
  })

  test('before activation there is a fault, not an empty answer', () => {
    const desk = openDesk()
    const [koppeling] = desk.world.state().koppelingen.values()
    desk.world.putKoppeling({ ...koppeling!, status: 'gedeactiveerd' })
    expect(faultOf(desk.post(desk.verzoek))).toBe('Client.AutorisatieOngeldig')
    expect(desk.lastEntry().why.join()).toContain('gedeactiveerd')
  })

  test('a slip of the hand in the brincode is answered with what was near, in the journal only', () => {
    const desk = openDesk()
    const answer = desk.post(desk.verzoek.replace('>99QQ<', '>99QO<'))
    expect(desk.lastEntry().nearest).toBe('99QQ00')
    expect(textOf(answer)).not.toContain('99QQ')
  })

  test('a message that cannot be placed comes with an example that works', () => {
    const desk = openDesk()
    desk.post('<a/>')
    const example = /-d '(.*)'$/.exec(desk.lastEntry().example!)![1]!
    expect(desk.post(example).status).toBe(200)
  })

  test('no fault text names a key', () => {
    const desk = openDesk()
    for (const { bend } of cases)
      expect(textOf(desk.post(bend(desk.verzoek)))).not.toContain(desk.aansluiting.autorisatiesleutel)
  })

  test('each check has a name of its own, and each fault code of the standard a text', () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
    const desk = openDesk()
    for (const faultcode of faultCodes) {
      desk.world.putStoring({ id: 'zo', soort: 'fault', faultcode, when: {} })
      const answer = desk.post(desk.verzoek)
      expect(faultOf(answer)).toBe(faultcode)
      expect(textOf(answer)).toMatch(/<faultstring>.{20,}<\/faultstring>/)
    }
  })
})

describe('a storing', () => {
  const struck = (storing: Parameters<ReturnType<typeof openDesk>['world']['putStoring']>[0]) => {
    const desk = openDesk({ invalidOnPurpose: true })
    desk.world.putStoring(storing)
    return { desk, answer: desk.post(desk.verzoek) }
  }

  test('strikes once when it may strike once', () => {
    const { desk, answer } = struck({ id: 'a', soort: 'http-status', status: 503, when: { times: 1 } })
    expect(answer.status).toBe(503)
    expect(desk.post(desk.verzoek).status).toBe(200)
  })

  test('can send a web page, a wrong type, a delay, half of the body or nothing', () => {
    expect(struck({ id: 'a', soort: 'html', status: 200, when: {} }).answer.headers['content-type']).toContain(
      'text/html',
    )
    expect(
      struck({ id: 'a', soort: 'verkeerd-content-type', contentType: 'text/plain', when: {} }).answer.headers[
        'content-type'
      ],
    ).toBe('text/plain')
    expect(struck({ id: 'a', soort: 'vertraging', ms: 250, when: {} }).answer.mishap).toEqual({ delay: 250 })
    expect(struck({ id: 'a', soort: 'reset', when: {} }).answer.mishap).toEqual({ reset: true })
    const { answer } = struck({ id: 'a', soort: 'afgekapt', deel: 0.5, when: {} })
    expect(answer.mishap!.cutAfter! * 2).toBeLessThan(Number(answer.headers['content-length']))
  })

  test('cuts off at least the last byte, however many are let through', () => {
    const { answer } = struck({ id: 'a', soort: 'afgekapt', bytes: 1_000_000_000, when: {} })
    expect(answer.mishap!.cutAfter).toBe(Number(answer.headers['content-length']) - 1)
  })

  test.each([{ dagen: 3 }, { op: '2026-11-25' }])('can show the school as it was: %j', (when) => {
    let now = Date.parse('2026-11-23T12:00:00Z')
    const desk = openDesk({ clock: { now: () => now } })
    const pupils = () => textOf(desk.post(desk.verzoek)).match(/<leerling /g)
    now += 5 * 24 * 3_600_000
    desk.world.changeSchool('99QQ00', (school) => ({ ...school, leerlingen: school.leerlingen.slice(0, 1) }))
    now += 24 * 3_600_000
    expect(pupils()).toHaveLength(1)
    desk.world.putStoring({ id: 'a', soort: 'verouderd', ...when, when: {} })
    expect(pupils()).toHaveLength(22)
  })

  test('can leave out half of the pupils', () => {
    expect(
      textOf(struck({ id: 'a', soort: 'gedeeltelijk', deel: 0.5, when: {} }).answer).match(/<leerling /g),
    ).toHaveLength(11)
  })
})
