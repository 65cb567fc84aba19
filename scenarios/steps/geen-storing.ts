import { defineWord } from './define-step.ts'

export const geenStoring = defineWord({
  name: 'geen-storing',
  says: 'The line: every storing ends.',
  example: 'geen-storing',
  deed: async ({ world }) => {
    for (const id of world.state().storingen.keys()) world.dropStoring(id)
  },
})
