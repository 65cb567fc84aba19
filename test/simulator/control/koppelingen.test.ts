import { describe, expect, test } from '@jest/globals'
import { exampleEnvelope } from '../../../simulator/index.ts'
import { callingOf } from './calling.ts'

const at = '/worlds/default/koppelingen'
const asked = { klantcode: 'BOOM', klantnaam: 'Boom testcentrum', scholen: ['99QQ00'] }
const good = { rol: 'Directie', verificatiecode: '99QQ001234567890abcd', akkoord: true }
const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code)

/** What a fetch with this key gives: the HTTP status and which check decided. */
async function fetchWith(
  { wire, simulator }: ReturnType<typeof callingOf>,
  autorisatiesleutel: string,
  brincode = '99QQ',
) {
  const { schooljaar } = simulator.world()!.findSchool('99QQ00')!.versions[0]!.school
  const envelope = exampleEnvelope({
    ...asked,
    autorisatiesleutel,
    brincode,
    dependancecode: '00',
    schooljaar,
    xsdversie: '2.2',
  })
  const answer = await wire
    .post('/uwlr/leerlinggegevens')
    .set({ 'content-type': 'text/xml; charset=utf-8', soapaction: '"HaalLeerlinggegevens"' })
    .send(envelope)
  return [answer.status, answer.headers['x-koppelproef-decided']]
}

describe('a koppeling', () => {
  test('goes through the screens of ESIS, and its key works from the saving on', async () => {
    const calling = callingOf()
    const { post, patch } = calling
    const prepared = await post(at, asked)
    expect(prepared).toMatchObject({ status: 201, body: { id: 'BOOM-99QQ00', status: 'klaargezet' } })
    const own = prepared.headers.location!.replace('/control', '')
    await post(`${own}/activering`, { rol: 'Applicatiebeheerder' })
    const shown = await patch(`${own}/activering`, { verificatiecode: good.verificatiecode })
    const sleutel = shown.body.activering.autorisatiesleutel
    expect(await fetchWith(calling, sleutel)).toEqual([500, 'sleutel-opens-school'])
    const early = await post(`${own}/activering/save`)
    expect([early.status, codes(early.body)]).toEqual([422, ['akkoord-missing']])
    await patch(`${own}/activering`, { akkoord: true })
    const saved = await post(`${own}/activering/save`)
    expect(saved.body).toMatchObject({ status: 'actief', autorisatiesleutel: sleutel })
    expect(saved.body.activering).toBeUndefined()
    expect(await fetchWith(calling, sleutel)).toEqual([200, 'answered'])
  })

  test('is activated in one call, renewed and deactivated', async () => {
    const calling = callingOf()
    const { put, post } = calling
    await put(`${at}/boom`, asked)
    const first = (await post(`${at}/boom/activate`, good)).body.autorisatiesleutel
    expect(await fetchWith(calling, first)).toEqual([200, 'answered'])
    const second = (await post(`${at}/boom/renew`, { rol: 'Directie' })).body.autorisatiesleutel
    expect(await fetchWith(calling, first)).toEqual([500, 'sleutel-opens-school'])
    expect(await fetchWith(calling, second)).toEqual([200, 'answered'])
    for (const status of [200, 200])
      expect((await post(`${at}/boom/deactivate`, { rol: 'Directie' })).status).toBe(status)
    expect(await fetchWith(calling, second)).toEqual([500, 'sleutel-opens-school'])
  })

  test('refused says why in the words of the screen, and stays as it was', async () => {
    const { put, post, get } = callingOf()
    const before = (await put(`${at}/boom`, asked)).body
    const refused = await post(`${at}/boom/activate`, {
      ...good,
      rol: 'Leerkracht',
      verificatiecode: '9901001234567890abcd',
    })
    expect([refused.status, codes(refused.body)]).toEqual([422, ['role-not-allowed', 'verificatiecode-wrong-start']])
    expect(refused.body.reasons[1].text).toContain('handleiding')
    const early = await post(`${at}/boom/renew`, { rol: 'Directie' })
    expect([early.status, codes(early.body)]).toEqual([409, ['not-active']])
    expect((await get(`${at}/boom`)).body).toEqual(before)
  })

  test('left without saving is as before, with the screen closed', async () => {
    const { put, post, patch, delete: drop, get } = callingOf()
    const before = (await put(`${at}/boom`, asked)).body
    await post(`${at}/boom/activering`, { rol: 'Directie' })
    await patch(`${at}/boom/activering`, { verificatiecode: good.verificatiecode, akkoord: true })
    for (const status of [204, 204]) expect((await drop(`${at}/boom/activering`)).status).toBe(status)
    expect((await get(`${at}/boom`)).body).toEqual(before)
    expect(codes((await post(`${at}/boom/activering/save`)).body)).toEqual(['not-opened'])
  })

  test('put twice is one; asked differently it is refused', async () => {
    const { put, post, get } = callingOf()
    expect((await put(`${at}/boom`, asked)).status).toBe(201)
    await post(`${at}/boom/activate`, good)
    expect(await put(`${at}/boom`, asked)).toMatchObject({ status: 200, body: { status: 'actief' } })
    expect((await put(`${at}/boom`, { ...asked, klantnaam: 'Iemand anders' })).status).toBe(409)
    expect((await post(at, asked)).status).toBe(201)
    expect((await post(at, asked)).status).toBe(409)
    expect((await get(at)).body.koppelingen.map(({ id }: { id: string }) => id)).toEqual([
      'demo-99QQ00',
      'demo-99CP00',
      'boom',
      'BOOM-99QQ00',
    ])
  })

  test('has settings, which change what its key opens', async () => {
    const calling = callingOf()
    const { put, post, patch, delete: drop, get } = calling
    await put(`${at}/boom`, { ...asked, modus: 'strict' })
    const { autorisatiesleutel } = (await post(`${at}/boom/activate`, good)).body
    expect(await fetchWith(calling, autorisatiesleutel, '99CP')).toEqual([500, 'sleutel-opens-school'])
    const changed = await patch(`${at}/boom`, { scholen: ['99QQ00', '99CP00'], modus: null, versies: ['2.3'] })
    expect(changed.body).toMatchObject({ scholen: ['99QQ00', '99CP00'], versies: ['2.3'] })
    expect(changed.body.modus).toBeUndefined()
    expect(await fetchWith(calling, autorisatiesleutel, '99CP')).toEqual([500, 'xsdversie-is-supported'])
    await patch(`${at}/boom`, { versies: null })
    expect(await fetchWith(calling, autorisatiesleutel, '99CP')).toEqual([200, 'answered'])
    expect((await patch(`${at}/boom`, { klantcode: 'ANDER' })).status).toBe(422)
    for (const status of [204, 204]) expect((await drop(`${at}/boom`)).status).toBe(status)
    expect((await get(`${at}/boom`)).status).toBe(404)
  })
})
