import { describe, expect, test } from '@jest/globals'
import { ordinarySchool } from 'koppelproef'
import { dialects } from '../../../simulator/dialects/dialect.ts'
import type { School } from '../../../src/school/school.ts'
import { readEnvelope } from '../../../src/uwlr/envelope.ts'
import { namespaces } from '../../../src/uwlr/names.ts'
import { readAntwoord } from '../../../src/uwlr/read-school.ts'
import { decodeXml } from '../../../src/uwlr/xml-bytes.ts'
import { parseXml } from '../../../src/uwlr/xml-tree.ts'
import { faultOf, openDesk, textOf } from './desk.ts'

const withVersie = (xml: string, versie: string) => xml.replace('<xsdversie>2.2<', `<xsdversie>${versie}<`)
const withSet = (xml: string, set: string) =>
  xml.replace('</xsdversie>', `</xsdversie><gegevenssetid>${set}</gegevenssetid>`)
const staged = (xml: string, stem: string, inside = '') =>
  xml
    .replaceAll('leerlinggegevens_verzoek', `${stem}_verzoek`)
    .replace(`</${stem}_verzoek>`, `${inside}</${stem}_verzoek>`)

/** What an answer says, read from the bytes that went out. */
const said = (body: readonly Uint8Array[]) => {
  const envelope = readEnvelope(parseXml(decodeXml(Buffer.concat(body))))
  if ('problem' in envelope) throw new Error(envelope.problem)
  return readAntwoord(envelope.body!)!
}
const schoolIn = (body: readonly Uint8Array[]): School => {
  const antwoord = said(body)
  if (antwoord.kind !== 'gegevens') throw new Error(`no data but ${antwoord.kind}`)
  return antwoord.school
}
const ordinary = ordinarySchool(7, '2026-2027')

describe('HaalLeerlinggegevens', () => {
  test('gives the whole school as it is', () => {
    const desk = openDesk({ schools: [ordinary] })
    const { leerlingen, groepen, leerkrachten } = schoolIn(desk.post(desk.verzoek).body)
    expect(leerlingen).toEqual(ordinary.leerlingen.map(({ id: _, ...wire }) => wire))
    expect(groepen?.map(({ soort, key }) => [soort, key])).toEqual(
      ordinary.groepen?.map(({ soort, key }) => [soort, key]),
    )
    expect(leerkrachten).toHaveLength(ordinary.leerkrachten!.length)
  })

  test.each(dialects.map(({ name }) => name))('says the same in the dialect %s', (dialect) => {
    const plain = openDesk({ schools: [ordinary] })
    const bent = openDesk({ schools: [{ school: ordinary, settings: { dialect } }] })
    const { aanmaakdatum: _, ...wanted } = schoolIn(plain.post(plain.verzoek).body)
    const { aanmaakdatum, ...found } = schoolIn(bent.post(bent.verzoek).body)
    expect(found).toEqual(wanted)
  })

  test('puts every dialect in other bytes', () => {
    const heads = dialects.map(({ name: dialect }) => {
      const desk = openDesk({ schools: [{ school: ordinary, settings: { dialect } }] })
      return Buffer.concat(desk.post(desk.verzoek).body).toString('latin1').slice(0, 330)
    })
    expect(new Set(heads).size).toBe(dialects.length)
  })

  test('keeps groups of both kinds in their mixed order', () => {
    const groepen = ordinary.groepen!.flatMap((groep, index) =>
      index % 3 === 0
        ? [groep, { soort: 'samengesteldeGroep' as const, key: `sg${index}`, naam: `Plus ${index}` }]
        : [groep],
    )
    const desk = openDesk({ schools: [{ ...ordinary, groepen }] })
    expect(schoolIn(desk.post(desk.verzoek).body).groepen?.map(({ key }) => key)).toEqual(groepen.map(({ key }) => key))
  })

  test('a school of exactly one pupil, group and teacher is a list of one', () => {
    const [leerling] = ordinary.leerlingen
    const desk = openDesk({
      schools: [
        {
          ...ordinary,
          groepen: ordinary.groepen!.filter(({ key }) => key === leerling!.groep),
          leerlingen: [leerling!],
          leerkrachten: [ordinary.leerkrachten![0]!],
        },
      ],
    })
    const { leerlingen, groepen, leerkrachten } = schoolIn(desk.post(desk.verzoek).body)
    expect([leerlingen.length, groepen?.length, leerkrachten?.length]).toEqual([1, 1, 1])
  })

  test('a school without pupils is truly empty geengegevens', () => {
    const desk = openDesk({ schools: [{ ...ordinary, leerlingen: [] }] })
    expect(textOf(desk.post(desk.verzoek))).toContain('<geengegevens/></leerlinggegevens_antwoord>')
  })

  test('another school year is geengegevens, unless the school always answers with its own', () => {
    const desk = openDesk({ schools: [ordinary] })
    const lastYear = desk.verzoek.replace('2026-2027', '2025-2026')
    expect(said(desk.post(lastYear).body)).toEqual({ kind: 'geengegevens' })
    desk.world.configureSchool(`${ordinary.brincode}00`, { quirks: ['answers-current-year'] })
    expect(schoolIn(desk.post(lastYear).body).schooljaar).toBe('2026-2027')
  })

  test('a group that is not available for links, and references to it, stay inside', () => {
    const groepen = ordinary.groepen!.map((groep) =>
      groep.soort === 'samengesteldeGroep' ? { ...groep, inKoppelingenBeschikbaar: false } : groep,
    )
    const desk = openDesk({ schools: [{ ...ordinary, groepen }] })
    const text = textOf(desk.post(desk.verzoek))
    expect(text).not.toContain('samengestelde_groep')
    expect(text).toContain('<groep key=')
  })
})

describe('a school that says that it was made up already', () => {
  const header = 'x-koppelproef-made-up'
  const said = (verzonnen: boolean) => {
    const desk = openDesk({ schools: [{ school: ordinary, settings: { verzonnen } }] })
    return [desk.verzoek, '<a/>'].map((asked) => desk.post(asked).headers[header])
  }

  test('has a header that says so, and so have answers about no school', () => {
    expect(said(true)).toEqual(['school', 'school'])
    expect(said(false)).toEqual([undefined, undefined])
  })
})

test('the description has the closed list of school years for who asks for it', () => {
  const { simulator } = openDesk()
  const described = (query: string) =>
    textOf(
      simulator.handle({
        method: 'GET',
        url: `/uwlr/leerlinggegevens?singleWsdl${query}`,
        headers: {},
        body: Buffer.alloc(0),
      }),
    )
  expect(described('')).toContain('"2025-2026"')
  expect(described('&schooljaarlijst=officieel')).not.toContain('"2025-2026"')
})

describe('versions and profiles', () => {
  test('2.1 knows no ECK iD', () => {
    const desk = openDesk({ schools: [ordinary] })
    const { leerlingen } = schoolIn(desk.post(withVersie(desk.verzoek, '2.1')).body)
    expect(leerlingen.every(({ eckid, key }) => eckid === undefined && key !== undefined)).toBe(true)
  })

  test('2.3 identifies by ECK iD, and by key only who has none', () => {
    const [first, ...others] = ordinary.leerlingen
    const { eckid: _, ...without } = first!
    const desk = openDesk({ schools: [{ ...ordinary, leerlingen: [without, ...others] }] })
    const { leerlingen } = schoolIn(desk.post(withVersie(desk.verzoek, '2.3')).body)
    expect(leerlingen[0]).toMatchObject({ key: without.key })
    expect(leerlingen.slice(1).every(({ eckid, key }) => eckid !== undefined && key === undefined)).toBe(true)
  })

  test.each(['2.2', '2.3'])('in %s a gegevenssetid may choose the Smalle set', (versie) => {
    const desk = openDesk({ schools: [ordinary] })
    const { leerlingen } = schoolIn(desk.post(withSet(withVersie(desk.verzoek, versie), 'Smalle-set-VO')).body)
    expect(leerlingen.every(({ geslacht, voorletters }) => geslacht === undefined && voorletters === undefined)).toBe(
      true,
    )
    expect(leerlingen.every(({ geboortedatum }) => (geboortedatum === undefined) === (versie === '2.3'))).toBe(true)
  })

  test('the Smalle set may be written in one word', () => {
    const desk = openDesk({ schools: [ordinary] })
    const { leerlingen } = schoolIn(desk.post(withSet(desk.verzoek, 'smalleset')).body)
    expect(leerlingen.every(({ geslacht }) => geslacht === undefined)).toBe(true)
  })

  test('a gegevenssetid may choose the LVS set too', () => {
    const desk = openDesk({ schools: [ordinary] })
    const { leerkrachten } = schoolIn(desk.post(withSet(desk.verzoek, 'LVS-set')).body)
    expect(ordinary.leerkrachten!.some(({ emailadres }) => emailadres !== undefined)).toBe(true)
    expect(leerkrachten!.every(({ emailadres }) => emailadres === undefined)).toBe(true)
  })

  test('an answer in UTF-16 begins with a BOM, also one without data', () => {
    const desk = openDesk({ schools: [{ school: ordinary, settings: { dialect: 'utf16' } }] })
    for (const asked of [desk.verzoek, desk.verzoek.replace('2026-2027', '2025-2026')])
      expect([...Buffer.concat(desk.post(asked).body).subarray(0, 2)]).toEqual([0xff, 0xfe])
  })

  test.each(['2.2', '2.3'])('a school that delivers the LVS set does so in %s', (versie) => {
    const desk = openDesk({ schools: [{ school: ordinary, settings: { profiel: 'lvs-set' } }] })
    const { leerlingen, leerkrachten, peildatum } = schoolIn(desk.post(withVersie(desk.verzoek, versie)).body)
    expect(peildatum).toBeDefined()
    expect(leerkrachten!.every(({ emailadres }) => emailadres === undefined)).toBe(true)
    expect(leerlingen.every(({ bsnOndwnr4 }) => (bsnOndwnr4 === undefined) === (versie === '2.3'))).toBe(true)
  })

  test('a version that the school does not serve is refused', () => {
    const desk = openDesk({ schools: [{ school: ordinary, settings: { versies: ['2.2'] } }] })
    expect(faultOf(desk.post(withVersie(desk.verzoek, '2.3')))).toBe('Client.XsdVersieOngeldig')
    expect(faultOf(desk.post(withVersie(desk.verzoek, '9.9-FOUT')))).toBe('Client.XsdVersieOngeldig')
  })
})

describe('the staged operations', () => {
  const { groepen, leerlingen, leerkrachten } = ordinary
  const key = leerlingen[0]!.groep!
  const ask = (stem: string, inside: string) => {
    const desk = openDesk({ schools: [ordinary] })
    return said(desk.post(staged(desk.verzoek, stem, inside)).body)
  }
  const keysIn = (antwoord: ReturnType<typeof said>) =>
    antwoord.kind === 'gegevens' ? antwoord.school.leerlingen.map((leerling) => leerling.key) : []

  test('structuur gives the school and all its groups, and nobody', () => {
    const antwoord = ask('structuur', '')
    expect(antwoord).toMatchObject({ part: 'structuur', school: { leerlingen: [] } })
    expect(antwoord.kind === 'gegevens' && antwoord.school.groepen).toHaveLength(groepen!.length)
  })

  test('leerlingen gives those of the asked groups, each once', () => {
    const plus = groepen!.find(({ soort }) => soort === 'samengesteldeGroep')!.key
    const wanted = leerlingen
      .filter((leerling) => leerling.groep === key || leerling.samengesteldeGroepen?.includes(plus))
      .map((leerling) => leerling.key)
    expect(
      keysIn(ask('leerlingen', `<groepen><groep key="${key}"/><samengestelde_groep key="${plus}"/></groepen>`)),
    ).toEqual(wanted)
  })

  test('a group without key asks for those who are in no such group', () => {
    const wanted = leerlingen
      .filter(({ samengesteldeGroepen }) => !samengesteldeGroepen?.length)
      .map((leerling) => leerling.key)
    expect(keysIn(ask('leerlingen', '<groepen><samengestelde_groep/></groepen>'))).toEqual(wanted)
  })

  test('all groups and the ones without give everybody of the whole school', () => {
    const every = groepen!
      .map((groep) => `<${groep.soort === 'groep' ? 'groep' : 'samengestelde_groep'} key="${groep.key}"/>`)
      .join('')
    expect(keysIn(ask('leerlingen', `<groepen>${every}<groep/></groepen>`))).toEqual(
      leerlingen.map((leerling) => leerling.key),
    )
    const antwoord = ask('leerkrachten', `<groepen>${every}<groep/></groepen>`)
    expect(antwoord.kind === 'gegevens' && antwoord.school.leerkrachten).toHaveLength(leerkrachten!.length)
  })

  test('a group that nobody knows is geengegevens', () => {
    expect(ask('leerlingen', '<groepen><groep key="bestaat-niet"/></groepen>')).toEqual({ kind: 'geengegevens' })
    expect(ask('leerkrachten', '<groepen><groep key="bestaat-niet"/></groepen>')).toEqual({ kind: 'geengegevens' })
  })

  test('no groepen, or an empty key, is no valid request', () => {
    const desk = openDesk({ schools: [ordinary] })
    expect(faultOf(desk.post(staged(desk.verzoek, 'leerlingen')))).toBe('Client.OngeldigBericht')
    expect(faultOf(desk.post(staged(desk.verzoek, 'leerlingen', '<groepen><groep key=""/></groepen>')))).toBe(
      'Client.OngeldigBericht',
    )
  })
})

describe('SOAP 1.2', () => {
  const asSoap12 = (xml: string) => xml.replace(namespaces.soap11, namespaces.soap12)
  const headers = {
    'content-type': 'application/soap+xml; charset=utf-8; action="HaalLeerlinggegevens"',
    soapaction: undefined,
  }

  test('is answered in kind in lenient mode, data and faults', () => {
    const desk = openDesk()
    const answer = desk.post(asSoap12(desk.verzoek), headers)
    expect(answer.headers['content-type']).toContain('application/soap+xml')
    expect(textOf(answer)).toContain(`xmlns:s="${namespaces.soap12}"`)
    const fault = textOf(desk.post(asSoap12(withVersie(desk.verzoek, '7')), headers))
    expect(fault).toContain('<s:Value>s:Sender</s:Value>')
    expect(fault).toContain('<s:Value>s:Client.XsdVersieOngeldig</s:Value>')
    expect(desk.lastEntry().strictWouldRefuse.join()).toContain('SOAP 1.1')
  })

  test('is a VersionMismatch in strict mode, in a SOAP 1.1 envelope', () => {
    const desk = openDesk({ modus: 'strict' })
    const answer = desk.post(asSoap12(desk.verzoek), headers)
    expect(faultOf(answer)).toBe('VersionMismatch')
    expect(textOf(answer)).toContain(namespaces.soap11)
  })
})
