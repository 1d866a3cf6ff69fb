-- Wrong guesses of one network or at one code are counted at every look-up, however many others there are.

create index look_up_guess_key on look_up_guess (key, at);
