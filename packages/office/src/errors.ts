import { defineErrors } from '@county/kernel/errors'

/** Why a file was not read. */
export const officeErrors = defineErrors({
  OFFICE_TOO_LARGE: {
    status: 'UNPROCESSABLE',
    zh: '文件过大（{actual}），上限为{limit}，请拆分后再上传。',
    en: 'The file is too large ({actual}); the limit is {limit}. Split it and upload again.',
    when: 'The uploaded file is larger than the limit of bytes.',
    caller: 'Split the file, or remove pictures from it.',
  },
  OFFICE_TOO_MANY_ROWS: {
    status: 'UNPROCESSABLE',
    zh: '工作表“{sheet}”的行数超过上限{limit}行，请拆分后再上传。',
    en: 'Sheet "{sheet}" has more than {limit} rows. Split it and upload again.',
    when: 'A sheet has more rows with content than the limit.',
    caller: 'Split the sheet into several files.',
  },
  OFFICE_TOO_MANY_CELLS: {
    status: 'UNPROCESSABLE',
    zh: '工作表“{sheet}”的范围过大（到{address}为止），请删除表格以外的内容后再上传。',
    en: 'Sheet "{sheet}" reaches too far (to {address}). Delete what stands outside the table and upload again.',
    when: 'Cells in use lie further right than column 1,000, or rows times columns exceed six million.',
    caller: 'Delete stray cells outside the table.',
  },
  OFFICE_ZIP_BOMB: {
    status: 'UNPROCESSABLE',
    zh: '文件解压后过大或结构异常，出于安全考虑未予读取。请用Excel或WPS打开后另存为新文件再上传。',
    en: 'The file unpacks to an unsafe size. Open it in Excel or WPS, save it as a new file and upload that.',
    when: 'The parts of the workbook unpack to more than the limit, or to more than they declare.',
    caller: 'Save the workbook as a new file; do not retry the same one.',
  },
  OFFICE_NOT_A_WORKBOOK: {
    status: 'UNPROCESSABLE',
    zh: '“{file}”不是可以读取的表格文件，请上传 .xlsx、.xls 或 .csv 文件。',
    en: '"{file}" is not a table that can be read; upload an .xlsx, .xls or .csv file.',
    when: 'The bytes are not a workbook or text table, or the workbook is damaged.',
    caller: 'Open the file in Excel or WPS, save it as .xlsx and upload that.',
  },
  OFFICE_ENCRYPTED: {
    status: 'UNPROCESSABLE',
    zh: '文件设有打开密码，请取消密码后再上传。',
    en: 'The file is protected by a password; remove it and upload again.',
    when: 'The workbook is encrypted.',
    caller: 'Remove the password in Excel or WPS.',
  },
})
