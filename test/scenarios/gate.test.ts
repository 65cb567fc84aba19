import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { alsoWrong, broken, folder, ran, tell, wrong } from './baseline-stage.ts'

describe('koppelproef run --max-severity', () => {
  test('lets be what is no worse, and fails on what is', async () => {
    const bad = tell('slecht', wrong)
    const { exit, out } = await ran([bad], { baseline: undefined, maxSeverity: 'S3' })
    expect(exit).toBe(0)
    expect(out).toContain('geduld met --max-severity S3: 1 verhaal\n')
    expect(out).toContain('nieuw: 0 verhalen zakken\n')
    expect((await ran([bad], { baseline: undefined, maxSeverity: 'S4' })).exit).toBe(1)
  })

  test('never lets a system be that breaks down', async () => {
    const options = { baseline: undefined, maxSeverity: 'S2', sut: broken() }
    expect((await ran([tell('slecht', '')], options)).exit).toBe(1)
  })
})

describe('koppelproef run --compare', () => {
  test('fails on what did not fail in the earlier run only', async () => {
    const last = join(folder, 'last.json')
    const plain = { baseline: undefined }
    await ran([tell('slecht', wrong)], { ...plain, report: [`json=${last}`] })
    const same = await ran([tell('slecht', wrong)], { ...plain, compare: last })
    expect(same.exit).toBe(0)
    expect(same.out).toContain(`vergeleken met ${last}, 1 verhaal van toen met 1 van nu, 1 in beide: geen verschil\n`)
    expect((await ran([tell('slecht', wrong + alsoWrong)], { ...plain, compare: last })).exit).toBe(1)
    expect((await ran([tell('nieuw', wrong)], { ...plain, compare: last })).exit).toBe(1)
    expect((await ran([tell('slecht', '')], { ...plain, compare: last })).exit).toBe(0)
  })
})
