interface CaptionProps {
  /** `Figure 3.1`. */
  label: string
  text: string
}

export function Caption({ label, text }: CaptionProps) {
  return (
    <figcaption className="caption">
      <b>{label}</b>
      {text}
    </figcaption>
  )
}
