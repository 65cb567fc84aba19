import { text } from '../language/form.ts'
import { eersteSchool } from '../language/head.ts'
import { defineStepReadAs } from './define-step.ts'

const says = `From here on the story is about this school: \`${eersteSchool}\`, or one of andereScholen.`

export const bij = defineStepReadAs({
  name: 'bij',
  says,
  example: 'bij: eerste',
  form: text(says),
  read: (name) => ({ bij: name }),
  write: ({ bij: name }: { readonly bij: string }) => name,
})
