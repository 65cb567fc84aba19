import { describe, expect, test } from '@jest/globals'
import { settled, twoGroups, without } from './settled.ts'
import { imported, importedAndApplied, linked } from './world.ts'

describe('an answer that is no good', () => {
  const storing = { id: 's', when: {} } as const

  test.each([
    ['about the year before (F08)', [/2026-2027/, '2025-2026'], 'ander-schooljaar'],
    ['about no year', [/<schooljaar>.*?<.schooljaar>/, ''], 'ander-schooljaar'],
    ['about another school (F07)', [/>99QQ</, '>99RR<'], 'andere-school'],
    ['about another location', [/<.brincode>/, '</brincode><dependancecode>01</dependancecode>'], 'andere-school'],
    ['with a pupil without any number', [/<leerling key="1">/, '<leerling>'], 'leerling-zonder-nummer'],
    ['to another question', [/leerlinggegevens_antwoord/g, 'structuur_antwoord'], 'antwoord-onbruikbaar'],
    ['with nothing in it', [/<s:Body.*<.s:Body>/s, '<s:Body></s:Body>'], 'antwoord-onbruikbaar'],
  ] as const)('%s changes nothing', async (_name, [from, to], code) => {
    let isBroken = false
    const { centrum, koppeling } = linked(
      twoGroups(),
      {},
      {
        around: (transport) => async (request) => {
          const answer = await transport(request)
          if (!isBroken || 'kind' in answer) return answer
          return { ...answer, body: Buffer.from(Buffer.from(answer.body).toString().replace(from, to)) }
        },
      },
    )
    await importedAndApplied(centrum, koppeling)
    const before = centrum.state()
    isBroken = true
    expect(await centrum.importGegevens(koppeling, { alles: true })).toMatchObject({ kind: 'mislukt', reden: { code } })
    expect(centrum.state()).toEqual(before)
  })

  test('that does not say which school it is about waits for a second yes', async () => {
    const { centrum, koppeling } = linked(
      twoGroups(),
      {},
      {
        around: (transport) => async (request) => {
          const answer = await transport(request)
          if (request.method === 'GET' || 'kind' in answer) return answer
          const text = Buffer.from(answer.body).toString()
          return { ...answer, body: Buffer.from(text.replace(/<brincode>.*?<.brincode>/, '')) }
        },
      },
    )
    const { import: id } = await imported(centrum, koppeling)
    expect(centrum.apply(id)).toMatchObject({ kind: 'bevestigen', waarschuwingen: [{ code: 'school-niet-genoemd' }] })
    expect(centrum.apply(id, { bevestigd: true }).kind).toBe('verwerkt')
  })

  test.each([
    ['cut off', { soort: 'afgekapt', deel: 0.7 }, 'antwoord-onbruikbaar'],
    ['a web page', { soort: 'html', status: 200 }, 'antwoord-onbruikbaar'],
    ['a reset', { soort: 'reset' }, 'las-onbereikbaar'],
    ['a busy LAS', { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' }, 'las-weigert'],
    ['a refused key (F06)', { soort: 'fault', faultcode: 'Client.AutorisatieOngeldig' }, 'sleutel-geweigerd'],
  ] as const)('%s changes nothing, and leaves nothing to apply (I12)', async (_name, mishap, code) => {
    const { centrum, koppeling, world, change } = await settled()
    change(without(['1']))
    const open = await imported(centrum, koppeling)
    const { leerling, groep, koppeling: linkedTo } = centrum.state()
    world.putStoring({ ...storing, ...mishap })
    expect(await centrum.importGegevens(koppeling, { alles: true })).toMatchObject({ kind: 'mislukt', reden: { code } })
    expect(centrum.state()).toMatchObject({ leerling, groep, koppeling: linkedTo })
    expect(centrum.openImport(koppeling)).toBeUndefined()
    expect(centrum.apply(open.import)).toMatchObject({ kind: 'geweigerd', redenen: [{ code: 'import-gesloten' }] })
  })

  test('no changes (G08) and no data (G07) change nothing either', async () => {
    const { centrum, koppeling, change } = await settled()
    const before = centrum.state()
    expect(await centrum.importGegevens(koppeling)).toEqual({ kind: 'geenwijzigingen' })
    change((school) => ({ ...school, leerlingen: [] }))
    expect(await centrum.importGegevens(koppeling)).toEqual({ kind: 'geengegevens' })
    expect(centrum.state()).toEqual(before)
  })

  test('is asked again a few times before giving up', async () => {
    const { centrum, koppeling, world, pauses } = await settled()
    world.putStoring({ ...storing, soort: 'reset' })
    await centrum.importGegevens(koppeling)
    expect(pauses).toEqual([1000, 4000, 10_000, 15_000])
  })
})
