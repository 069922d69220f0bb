/** Forms drawn from declarations, and the import wizard. */

export { Checkbox, Input, Radio, Select, Switch } from 'antd'
export { ImportWizard, type ImportWizardProps } from '../import/import-wizard.tsx'
export { Editor, type EditorProps } from './editor.tsx'
export { Field, type FieldProps } from './field.tsx'
export { LedgerForm, type LedgerFormProps } from './ledger-form.tsx'
export { LedgerFormPage, type LedgerFormPageProps } from './ledger-form-page.tsx'
export { NumberInput } from './number-input.tsx'
export { type SubjectFound, SubjectPicker, type SubjectPickerProps } from './subject-picker.tsx'
export { VerbDialog, VerbDialogForm, type VerbDialogProps } from './verb-dialog.tsx'
export { VerbForm, type VerbFormProps } from './verb-form.tsx'
