import { QRCode } from 'antd'

/** The drawing part of {@link QrCode}. */
export default function QrCodeDrawn({ text, size }: { text: string; size: number }) {
  return <QRCode value={text} size={size} type="svg" bordered={false} color="#182524" bgColor="#ffffff" />
}
