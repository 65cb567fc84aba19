import { defineChange } from '../../kind.ts'

/** Or it has gone into another: nobody is delivered any more. */
export const opheffing = defineChange({
  soort: 'opheffing',
  meaning: 'The school closes.',
  example: '',
  fields: {},
  act: ({ groepen: _, leerkrachten: __, ...school }) => ({ ...school, leerlingen: [] }),
})
