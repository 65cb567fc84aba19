import { list, refTo } from '../../language/form.ts'
import { defineExpectation } from './define-expectation.ts'

export const wetten = defineExpectation({
  name: 'wetten',
  form: list('Laws that hold for everything that was done until here.', refTo<string>('wet')),
  example: 'wetten: [import-alone-changes-nothing]',
  judge: async (story, names) => story.wetten?.(names) ?? [],
})
