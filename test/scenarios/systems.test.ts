import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { serveOverHttp } from '../../contracts/adapter/serve.ts'
import { openSystem } from '../../contracts/adapter/transport.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { proseOf, story, told } from './stage.ts'

const manual = readFileSync('scenarios/catalogue/handleiding/de-handleiding-van-begin-tot-eind.yaml', 'utf8')
const lines = 'exec:node --import ./test/typescript.mjs scenarios/sut/testcentrum-lines.ts'
const naive = 'exec:python3 scenarios/sut/naive/naive.py'

describe('our testcentrum lives the manual, number by number', () => {
  test('in process', async () => {
    const [verdict] = await told(manual, { system: await openSut('testcentrum') })
    expect(verdict).toMatchObject({ verdict: 'geslaagd', score: { goed: 3, nieuw: 23, fout: 0 } })
  })

  test('as a module', async () => {
    const [verdict] = await told(manual, { system: await openSystem('module:scenarios/sut/testcentrum.ts') })
    expect(verdict).toMatchObject({ verdict: 'geslaagd' })
  })

  test('over HTTP', async () => {
    const { url, close } = await serveOverHttp(openTestcentrum())
    const [verdict] = await told(manual, { system: await openSystem(url) })
    await close()
    expect(verdict).toMatchObject({ verdict: 'geslaagd' })
  })

  test('as a command that speaks JSON lines', async () => {
    const [verdict] = await told(manual, { system: await openSystem(lines) })
    expect(verdict).toMatchObject({ verdict: 'geslaagd' })
  })
})

const namesakes = story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: "1", naam: "3", jaargroep: "3" }]
  leerlingen:
    - { key: "11", roepnaam: Sam, achternaam: Bos, geboortedatum: 2018-03-04, jaargroep: "3", groep: "1" }
    - { key: "12", roepnaam: Sam, achternaam: Bos, geboortedatum: 2017-11-20, jaargroep: "3", groep: "1" }
ea:
  leerlingen: { heeft: alles }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - verwacht: { aantallen: { leerlingen: 2 } }
`)

describe('the naive EA in Python, which links on names alone', () => {
  test('makes one child of two namesakes, and is told so in a way a person can read', async () => {
    const [verdict] = await told(namesakes, { system: await openSystem(naive) })
    expect(verdict).toMatchObject({ verdict: 'gezakt', score: { fout: 1 } })
    const prose = proseOf(verdict!, 'koppelproef run verhaal.yaml')
    expect(prose).toContain('tegen de waarheid: fout')
    expect(prose).toContain('verwacht: 0')
    expect(prose).toContain('opnieuw: koppelproef run verhaal.yaml')
  })

  test('is skipped, not passed, where it has no such button', async () => {
    const [verdict] = await told(manual, { system: await openSystem(naive) })
    expect(verdict).toMatchObject({ verdict: 'overgeslagen', reden: 'het systeem heeft geen normeer' })
  })

  test('our testcentrum keeps the two apart', async () => {
    const [verdict] = await told(namesakes)
    expect(verdict).toMatchObject({ verdict: 'geslaagd', score: { goed: 2 } })
  })
})
