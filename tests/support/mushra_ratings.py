"""Systems under test and their ratings."""

SYSTEMS = ["6 steps", "50 steps"]


def rate_all(run, scores):
    while run.state == "running":
        for slot in run.slots:
            run.rate(slot, scores[run.stimulus(slot)])
        run.next()


SCORES = {"reference": 100, "6 steps": 62, "50 steps": 81, "anchor35": 12, "anchor70": 35}
