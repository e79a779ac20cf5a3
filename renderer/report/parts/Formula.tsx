/** Sets `P_{loss} = x^{2}`: what stands in braces after `_` goes below the line, after `^` above it. One line each. */
export function Formula({ text }: { text: string }) {
  return (
    <div className="formula">
      {text.split('\n').map((line) => (
        <p key={line}>
          {line.split(/([_^]\{[^}]*\})/).map((piece, index) => {
            const content = piece.slice(2, -1)
            if (piece.startsWith('_{')) return <sub key={index}>{content}</sub>
            if (piece.startsWith('^{')) return <sup key={index}>{content}</sup>
            return piece
          })}
        </p>
      ))}
    </div>
  )
}
