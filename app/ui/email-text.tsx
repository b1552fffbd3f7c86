/** An e-mail address as text that breaks before its @ where it has to break at all. */
export function EmailText({ address }: { address: string }) {
  const at = address.lastIndexOf("@");
  if (at < 1) return <span className="break-words">{address}</span>;
  return (
    <span className="break-words">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}
