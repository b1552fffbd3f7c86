# Times igraph (C) on one thing: time-igraph.py FILE constraint|paths [ANSWERS]. The file holds the number of nodes and then two nodes a line.
import json
import sys
import time

import igraph

with open(sys.argv[1]) as file:
    size = int(file.readline())
    graph = igraph.Graph(n=size, edges=[tuple(map(int, line.split())) for line in file])
began = time.perf_counter()
if sys.argv[2] == "constraint":
    answer = {"constraint": graph.constraint()}
else:
    answer = {"betweenness": graph.betweenness(), "closeness": graph.closeness()}
print((time.perf_counter() - began) * 1000)
if len(sys.argv) > 3:
    reached = graph.connected_components().sizes()
    answer["reached"] = [reached[part] - 1 for part in graph.connected_components().membership]
    with open(sys.argv[3], "w") as file:
        # Constraint of a node without ties is no number.
        json.dump({key: [None if value != value else value for value in values] for key, values in answer.items()}, file)
