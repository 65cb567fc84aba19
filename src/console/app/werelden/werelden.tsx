import { t } from '../language.ts'

export const Werelden = () => <h1>{t('Werelden')}</h1>
