import { render } from 'preact'
import { language, speak } from './language.ts'
import { Shell } from './shell.tsx'

if (language.value !== 'nl') await speak(language.value).catch(() => undefined)
render(<Shell />, document.getElementById('app')!)
