import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { serveOverHttp } from '../../../contracts/adapter/serve.ts'
import { findWrongSystems } from '../../../scenarios/wrong-systems/find.ts'
import { openWrongSystem } from '../../../scenarios/wrong-systems/open.ts'
import { koppelproef } from '../../terminal.ts'
import { lived } from './life.ts'
import { schoolOf, toestandOf, wrongLives } from './wrong-lives.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-wrong-links-'))
afterAll(() => rmSync(folder, { recursive: true }))

const wrongSystems = await findWrongSystems()
const wrongSystemNamed = (name: string) => wrongSystems.find((one) => one.name === name)!

describe('a bug that was seen, captured with what the EA had', () => {
  test.each(wrongLives)('$wrong fails the file, and the testcentrum passes it', async (life) => {
    const [ea, story] = [join(folder, `${life.wrong}.json`), join(folder, `${life.wrong}.yaml`)]
    const system = openWrongSystem(wrongSystemNamed(life.wrong))
    const behind = await serveOverHttp(system.adapter)
    try {
      await lived(
        schoolOf(life),
        async (living) => {
          expect(await koppelproef('capture', '--remember', ea, '--sut', behind.url)).toMatchObject({ exit: 0 })
          await living.import()
          await life.happens?.(living)
          if (life.happens) await living.import()
          expect(await koppelproef('capture', '--url', living.url, '--ea', ea, '--out', story)).toMatchObject({
            exit: 0,
          })
        },
        { system, toestand: toestandOf(life) },
      )
      const wrong = await koppelproef('run', story, '--sut', behind.url)
      expect([wrong.exit, wrong.out]).toEqual([
        1,
        expect.stringMatching(/tegen de waarheid: (fout|samengeklonterd|kwijt|onterecht)/),
      ])
      const right = await koppelproef('run', story)
      expect([right.exit, right.out]).toEqual([0, expect.stringContaining('geslaagd')])
    } finally {
      await behind.close()
    }
  })
})
