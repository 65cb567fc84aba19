import { expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { parseSchoolFile } from '../../simulator/school-file/parse.ts'
import { firstStory } from '../../src/console/app/verhalen/first-story.ts'
import { firstSchool } from '../../src/console/app/werelden/first-school.ts'

test('what stands in an editor before one types is right', () => {
  expect(parseScenarios(firstStory, 'verhaal.yaml')).toHaveLength(1)
  expect(parseSchoolFile(firstSchool, 'school.yaml').school?.naam).toBe('Mijn school')
})
