import { free } from '../language/form.ts'
import { defineStepReadAs } from './define-step.ts'

const says = 'ESIS: other settings: modus, dialect, profiel, versies, quirks.'

export const las = defineStepReadAs({
  name: 'las',
  says,
  example: 'las: { quirks: [teachers-without-eckid] }',
  form: free<Readonly<Record<string, unknown>>>(says),
  read: (settings) => ({ las: settings }),
  write: ({ las: settings }) => settings,
  deed: async ({ world, schoolId }, { las: settings }) => {
    world.configureSchool(schoolId, settings)
  },
})
