import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { stacks } from './stacks.ts'

test('.ci/run installs every stack that does not come with npm', () => {
  const [, installed = ''] = /^packages="([^"]*)"$/m.exec(readFileSync('.ci/run', 'utf8')) ?? []
  expect(stacks.flatMap(({ debian = [] }) => debian).sort()).toEqual(installed.split(' ').sort())
})
