-- Numbers of papers (Số: 12/TNHS, 57/GCN): one series for each agency, year, kind of paper and symbol, taken in the statement
-- that stores the act, so that none is given twice and a failed act leaves no gap.
set local lock_timeout = '10s';
create table paper_series (
  agency text not null,
  year   integer not null,
  -- 'receipt' or 'result'.
  paper  text not null,
  symbol text not null,
  -- Every number in use. One range, but where a number of a paper book went ahead: what lies before it was left to the book.
  used   int4multirange not null,
  -- What the last statement asked for: so many of the next numbers, and these ones.
  asked  integer not null,
  typed  int4multirange not null,
  primary key (agency, year, paper, symbol)
) with (fillfactor = 50);

-- `used` with the numbers `typed` and the `n` after the highest. A typed number that is in use violates `paper_number_used`.
create function take_numbers(used int4multirange, typed int4multirange, n integer) returns int4multirange
  language plpgsql immutable as $$
declare
  highest integer;
begin
  if used && typed then
    raise unique_violation using constraint = 'paper_number_used', message = 'a paper''s number is in use in its series';
  end if;
  used := used + typed;
  highest := coalesce(upper(used), 1);
  return case when n = 0 then used else used + int4multirange(int4range(highest, highest + n)) end;
end $$;
