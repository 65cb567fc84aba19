import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findProfiel, profielFile } from '../../../scenarios/profile/find-profiel.ts'

const folder = mkdtempSync(join(tmpdir(), 'profiel-'))
const named = join(folder, 'ander.yaml')
writeFileSync(named, 'kenmerken: { controlescherm: nee, stuurt-eckid: ja }\n')

describe('the profile of a system under test', () => {
  test('is unknown where none is named and none lies in the folder', () => {
    expect(findProfiel('module:./adapter.js', undefined, folder)).toEqual({})
  })

  test('is the file that is named, and that is told', () => {
    expect(findProfiel('testcentrum', named, folder)).toEqual({
      profiel: { kenmerken: { controlescherm: false, 'stuurt-eckid': true } },
      said: `profiel: ${named} (2 kenmerken)`,
    })
  })

  test('is else the one in the folder; our testcentrum has its own', () => {
    const here = join(folder, profielFile)
    writeFileSync(here, 'kenmerken: { stuurt-eckid: nee }\n')
    expect(findProfiel('module:./adapter.js', undefined, folder)).toEqual({
      profiel: { kenmerken: { 'stuurt-eckid': false } },
      said: `profiel: ${here} (1 kenmerk)`,
    })
    const own = findProfiel('testcentrum', undefined, folder)
    expect(own).toMatchObject({ profiel: { naam: 'testcentrum' }, said: 'profiel: dat van het testcentrum zelf' })
  })

  test('may be a config file that holds it; a slip in it has its own place', () => {
    const config = join(folder, 'koppelproef.config.yaml')
    writeFileSync(config, 'sut: http://127.0.0.1:9000\nprofile:\n  kenmerken: { controlescherm: nee }\n')
    expect(findProfiel('module:./adapter.js', config).profiel).toEqual({ kenmerken: { controlescherm: false } })
    writeFileSync(config, 'sut: http://127.0.0.1:9000\nprofile:\n  kenmerken: { controlscherm: nee }\n')
    expect(() => findProfiel('module:./adapter.js', config)).toThrow(`${config}:3:16`)
  })

  test('is refused where the file is none', () => {
    writeFileSync(named, 'kenmerken: { controlscherm: ja }\n')
    expect(() => findProfiel('module:./adapter.js', named)).toThrow('did you mean "controlescherm"?')
  })
})
