import { describe, expect, test } from '@jest/globals'
import { generateSchool, listen, manualSchool } from '../../../simulator/index.ts'
import type { School } from '../../../src/school/school.ts'
import { withRetry } from '../../../src/testcentrum/client/retry.ts'
import { createSoapClient } from '../../../src/testcentrum/client/soap-client.ts'
import { haalGetrapt } from '../../../src/testcentrum/client/staged.ts'
import type { UwlrClient } from '../../../src/testcentrum/client/uwlr-client.ts'
import type { Verzoek } from '../../../src/uwlr/verzoek.ts'
import { adressen, connected, inProcess } from '../in-process.ts'

const schooljaar = '2026-2027'
const verzoek: Verzoek = { schooljaar, brincode: '99QQ', dependancecode: '00', xsdversie: '2.2' }
const schoolOf = async (client: UwlrClient, vraag: Verzoek = verzoek): Promise<School> => {
  const answer = await client.haalLeerlinggegevens(vraag)
  if (answer.kind !== 'school') throw new Error(JSON.stringify(answer))
  return answer.school
}
const manual = manualSchool(schooljaar)

describe('the SOAP client', () => {
  test('reads the whole school, in the order of the wire and with days as text', async () => {
    const school = await schoolOf(connected({ schools: [manual] }).client)
    expect(school.groepen?.map(({ naam }) => naam)).toEqual(manual.groepen?.map(({ naam }) => naam))
    expect(school.leerlingen.map(({ key }) => key)).toEqual(manual.leerlingen.map(({ key }) => key))
    expect(school.leerlingen[0]).toMatchObject({ key: '1000', achternaam: 'Beacher', geboortedatum: '2014-03-04' })
    expect(school.leerkrachten?.[1]?.groepen).toHaveLength(3)
  })

  test('takes in nothing that it does not need', async () => {
    const school = await schoolOf(connected({ schools: [manual] }).client)
    expect(JSON.stringify(school)).not.toMatch(/bsn|gebruikersnaam/i)
  })

  test('reads a school of one group, one pupil and one teacher as lists of one', async () => {
    const one: School = {
      schooljaar,
      brincode: '99QQ',
      groepen: [{ soort: 'groep', key: '1', naam: '3', jaargroep: '3' }],
      leerlingen: [{ key: '7', achternaam: 'Zandstra', roepnaam: 'Anna', groep: '1', jaargroep: '3' }],
      leerkrachten: [{ key: '7', achternaam: 'Terpstra', groepen: [{ soort: 'groep', key: '1' }] }],
    }
    const { groepen, leerlingen, leerkrachten } = await schoolOf(connected({ schools: [one] }).client)
    expect([groepen, leerlingen, leerkrachten]).toEqual([one.groepen, one.leerlingen, one.leerkrachten])
  })

  test('keeps alternating groups in their order and keys byte for byte', async () => {
    const mixed: School = {
      schooljaar,
      brincode: '99QQ',
      groepen: [
        { soort: 'samengesteldeGroep', key: ' a ', naam: 'Plus & meer' },
        { soort: 'groep', key: 'A', naam: '<3', jaargroep: '3' },
        { soort: 'samengesteldeGroep', key: 'a', naam: 'Rekenen' },
      ],
      leerlingen: [{ key: ' 0042 ', roepnaam: 'Wimpie', groep: 'A', jaargroep: '3' }],
    }
    const school = await schoolOf(connected({ schools: [mixed] }).client)
    expect(school.groepen).toEqual(mixed.groepen)
    expect(school.leerlingen[0]?.key).toBe(' 0042 ')
  })

  test('gives the same school in one question and in three', async () => {
    const school = generateSchool({ seed: 5, schooljaar, pupils: 60, brincode: '99QQ' })
    const { client } = connected({ schools: [school] })
    const whole = await schoolOf(client)
    const staged = await haalGetrapt(client, verzoek)
    expect(staged.kind).toBe('school')
    const byKey = (list: readonly { readonly key?: string }[] = []) =>
      [...list].sort((a, b) => (a.key! < b.key! ? -1 : 1))
    const found = staged.kind === 'school' ? staged.school : undefined
    expect(found?.groepen).toEqual(whole.groepen)
    expect(byKey(found?.leerlingen)).toEqual(byKey(whole.leerlingen))
    expect(byKey(found?.leerkrachten)).toEqual(byKey(whole.leerkrachten))
  })

  test('tells no changes, no data and a refusal apart', async () => {
    const { client, aansluiting, simulator } = connected({ schools: [manual] })
    const { aanmaakdatum } = await schoolOf(client)
    expect(await client.haalLeerlinggegevens({ ...verzoek, laatstontvangengegevens: aanmaakdatum })).toEqual({
      kind: 'geenwijzigingen',
    })
    expect(await client.haalLeerlinggegevens({ ...verzoek, schooljaar: '2019-2020' })).toEqual({
      kind: 'geengegevens',
    })
    const stranger = createSoapClient({
      autorisatie: { ...aansluiting, autorisatiesleutel: 'verkeerd' },
      adressen,
      transport: inProcess(simulator),
    })
    expect(await stranger.haalLeerlinggegevens(verzoek)).toMatchObject({
      kind: 'fault',
      faultcode: 'Client.AutorisatieOngeldig',
    })
  })

  test.each([
    ['a web page', { soort: 'html', status: 200 }, { kind: 'ongeldig', reden: 'geen-xml' }],
    ['a web page of a gateway', { soort: 'html', status: 503 }, { kind: 'onbereikbaar', reden: 'http' }],
    ['a cut answer', { soort: 'afgekapt', deel: 0.6 }, { kind: 'ongeldig', reden: 'geen-xml' }],
    ['a broken connection', { soort: 'reset' }, { kind: 'onbereikbaar', reden: 'verbroken' }],
    ['a gateway', { soort: 'http-status', status: 502 }, { kind: 'onbereikbaar', reden: 'http' }],
    [
      'a busy LAS',
      { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' },
      { kind: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' },
    ],
  ] as const)('says what came when it was %s', async (_name, mishap, expected) => {
    const { client, world } = connected({ schools: [manual] })
    world.putStoring({ id: 's', when: {}, ...mishap })
    expect(await client.haalLeerlinggegevens(verzoek)).toMatchObject(expected)
  })

  test('asks again, later and later, as long as the LAS is busy, and then no longer', async () => {
    const { client, world } = connected({ schools: [manual] })
    world.putStoring({ id: 's', soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar', when: { to: 2 } })
    const pauses: number[] = []
    const sleep = async (pause: number) => void pauses.push(pause)
    const ask = () => withRetry(() => client.haalLeerlinggegevens(verzoek), sleep, [1000, 4000, 9000])
    expect((await ask()).kind).toBe('school')
    expect(pauses).toEqual([1000, 4000])
    world.putStoring({ id: 's', soort: 'reset', when: {} })
    expect((await ask()).kind).toBe('onbereikbaar')
    expect(pauses).toEqual([1000, 4000, 1000, 4000, 9000])
    world.putStoring({ id: 's', soort: 'fault', faultcode: 'Client.OngeldigBericht', when: {} })
    expect((await ask()).kind).toBe('fault')
    expect(pauses).toHaveLength(5)
  })

  test('works over real HTTP, and says so when nobody listens', async () => {
    const { simulator, aansluiting } = connected({ schools: [manual] })
    const listening = await listen(simulator)
    const at = (path: string) => `${listening.url}/uwlr/${path}`
    const options = {
      autorisatie: aansluiting,
      adressen: { leerlinggegevens: at('leerlinggegevens'), leerresultaten: at('leerresultaten') },
    }
    const client = createSoapClient(options)
    expect((await schoolOf(client)).leerlingen).toHaveLength(22)
    await listening.close()
    expect(await client.haalLeerlinggegevens(verzoek)).toMatchObject({ kind: 'onbereikbaar', reden: 'verbroken' })
  })
})
